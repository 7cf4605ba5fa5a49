import { defineRule, hit } from './rule.ts';

/** AWS: an identity policy with such a pair is refused; the policies of some resources take it. */
export const duplicateSid = defineRule({
  id: 'duplicate-sid',
  class: 'warning',
  reference: 'Access Analyzer policy checks: Unique Sids recommended',
  check({ document: { statements } }) {
    const seen = new Set<string>();
    return statements.flatMap(({ sid, range: { start } }) => {
      if (sid === null || sid === '') return [];
      if (seen.has(sid)) return [hit({ start, end: start + 1 }, { sid })];
      seen.add(sid);
      return [];
    });
  },
});
