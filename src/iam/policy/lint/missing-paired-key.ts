import { defineRule, eachStatement, hit } from './rule.ts';

const PARTNERS: ReadonlySet<string> = new Set(['aws:sourcevpc', 'aws:sourcevpce', 'aws:sourcevpcarn']);

/** AWS: addresses inside a VPC are the owner's choice, so that another VPC may have the same. */
export const missingPairedKey = defineRule({
  id: 'missing-paired-key',
  class: 'security-warning',
  reference: 'Access Analyzer policy checks: Missing paired condition keys',
  check: eachStatement(({ conditions }) => {
    if (conditions.some(({ key }) => PARTNERS.has(key.value.toLowerCase()))) return [];
    return conditions.flatMap(({ key }) =>
      key.value.toLowerCase() === 'aws:vpcsourceip' ? [hit(key.range, { key: key.value })] : [],
    );
  }),
});
