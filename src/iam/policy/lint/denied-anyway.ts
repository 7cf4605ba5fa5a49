import { defineRule, hit } from './rule.ts';
import { isPlain, measure, nameOf, spans } from './statement-cover.ts';

/** AWS: a Deny outweighs every Allow, so an Allow within a Deny without conditions allows nothing. reference_policies_evaluation-logic.html */
export const deniedAnyway = defineRule({
  id: 'denied-anyway',
  class: 'warning',
  reference: 'Policy evaluation logic: explicit deny',
  check({ document: { statements } }) {
    const plain = statements.filter(isPlain).map(measure);
    const denies = plain.filter(({ statement }) => statement.effect === 'Deny' && statement.condition === null);
    return plain.flatMap((allow) => {
      if (allow.statement.effect !== 'Allow') return [];
      const deny = denies.find((one) => spans(one, allow));
      if (deny === undefined) return [];
      const { start } = allow.statement.range;
      return [hit({ start, end: start + 1 }, { statement: allow.statement.index + 1, other: nameOf(deny.statement) })];
    });
  },
});
