import { coverOf } from './covers.ts';
import { eachCondition, type Asked } from './each-condition.ts';
import { numberOf } from '../../evaluation/conditions/number.ts';
import { takeOut } from './redundant-pattern.ts';
import { defineRule, hit } from './rule.ts';

/** Of several values one is enough, so what another value covers says nothing. */
export const redundantValue = defineRule({
  id: 'redundant-value',
  class: 'suggestion',
  reference: 'Access Analyzer policy checks: Redundant condition value num',
  check: eachCondition((asked) => {
    const otherOf = asked.family === 'Numeric' ? numbers(asked) : patterns(asked);
    return asked.values.flatMap(({ value, range }, at) => {
      const other = otherOf(at);
      return other === undefined ? [] : [hit(range, { value, other }, takeOut(asked.values, at))];
    });
  }),
});

/** By position, the value that says all that this one does; undefined where it stands for itself. */
type OtherOf = (at: number) => string | undefined;

const textsOf = ({ values }: Asked): readonly string[] => values.map(({ value }) => value);

/** Of `less than` the greatest counts, of `greater than` the least. */
function numbers(asked: Asked): OtherOf {
  const { name } = asked;
  const texts = textsOf(asked);
  const sign = /LessThan/.test(name) ? 1 : /GreaterThan/.test(name) ? -1 : 0;
  const read = texts.map((text) => numberOf(text));
  if (sign === 0 || read.includes(null)) return same(texts);
  let best = 0;
  for (const [at, number] of read.entries()) if (sign * (number ?? 0) > sign * (read[best] ?? 0)) best = at;
  return (at) => (at === best ? undefined : texts[best]);
}

function patterns(asked: Asked): OtherOf {
  const texts = textsOf(asked);
  const isLike = /Like$|^Arn/.test(asked.name);
  // Only an operator with wildcards reads a pattern, and what a variable stands for is not known.
  if (!isLike || texts.some((text) => text.includes('${'))) return same(texts);
  const cover = coverOf(texts);
  return (at) => {
    const found = cover.find(texts[at] ?? '', at);
    return found === undefined ? undefined : texts[found];
  };
}

function same(texts: readonly string[]): OtherOf {
  const first = new Map<string, number>();
  for (const [at, text] of texts.entries()) if (!first.has(text)) first.set(text, at);
  return (at) => {
    const text = texts[at] ?? '';
    return first.get(text) === at ? undefined : text;
  };
}
