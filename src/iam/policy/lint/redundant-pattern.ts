import type { Located, Statement } from '../document.ts';
import { coverOf } from './covers.ts';
import { hit, type Hit } from './rule.ts';

type Element = Statement['action'] | NonNullable<Statement['resource']>;

/** Patterns of a list that another of the same list covers, each with the change that takes it out. */
export function redundantPatterns({ patterns }: Element, normal: (value: string) => string): readonly Hit[] {
  const cover = coverOf(patterns.map(({ value }) => normal(value)));
  return patterns.flatMap((one, at) => {
    const found = cover.find(normal(one.value), at);
    const other = found === undefined ? undefined : patterns[found];
    return other === undefined
      ? []
      : [hit(one.range, { pattern: one.value, other: other.value }, takeOut(patterns, at))];
  });
}

/** Takes a pattern out of its list, with the comma before it; the first one takes the comma after it along. */
export function takeOut(patterns: readonly Located<string>[], at: number): Hit['edit'] {
  const [before, one, after] = [patterns[at - 1], patterns[at], patterns[at + 1]];
  if (one === undefined) return null;
  if (before !== undefined) return { range: { start: before.range.end, end: one.range.end }, text: '' };
  return after === undefined ? null : { range: { start: one.range.start, end: after.range.start }, text: '' };
}
