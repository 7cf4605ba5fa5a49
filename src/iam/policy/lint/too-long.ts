import { quotas } from '../../account/lookup.ts';
import { policySize } from '../size.ts';
import type { PolicyDocument } from '../document.ts';
import { defineRule, hit } from './rule.ts';

/** Source: reference_iam-quotas.html; of a trust policy the default, which AWS raises on request; of other resources the quota of buckets. */
const quotaOf = ({ statements }: PolicyDocument): { readonly kind: string; readonly quota: number } => {
  if (statements.every(({ principal }) => principal === null)) return { kind: 'managed', quota: quotas.PolicySize };
  return statements.some(({ resource }) => resource === null)
    ? { kind: 'trust', quota: 2048 }
    : { kind: 'resource', quota: 20_480 };
};

export const tooLong = defineRule({
  id: 'too-long',
  class: 'warning',
  reference: 'Access Analyzer policy checks: Policy size exceeds identity policy quota',
  check({ document }) {
    const size = policySize(document.text);
    const { kind, quota } = quotaOf(document);
    if (size <= quota) return [];
    const start = document.text.search(/\S/);
    return [hit({ start, end: start + 1 }, { size, quota, kind })];
  },
});
