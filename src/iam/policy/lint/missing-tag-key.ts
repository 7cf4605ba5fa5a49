import { knownKey } from './known-key.ts';
import { defineRule, eachStatement, hit, type LintCatalog } from './rule.ts';

/** Whether the key is the name of a family alone, `aws:ResourceTag` without a tag behind it. */
export function lacksTagKey(written: string, catalog: LintCatalog): boolean {
  const bare = written.replace(/\/$/, '');
  return /tag$/i.test(bare) && knownKey(written, catalog) === null && knownKey(`${bare}/x`, catalog) !== null;
}

export const missingTagKey = defineRule({
  id: 'missing-tag-key',
  class: 'error',
  reference: 'Access Analyzer policy checks: Missing tag key in condition',
  check: eachStatement(({ conditions }, { catalog }) =>
    conditions.flatMap(({ key: { value, range } }) =>
      lacksTagKey(value, catalog) ? [hit(range, { key: value.replace(/\/$/, '') })] : [],
    ),
  ),
});
