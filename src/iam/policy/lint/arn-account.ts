import { isWild } from './action-names.ts';
import { arnOf } from './arn.ts';
import { eachResource } from './each-resource.ts';
import { defineRule, hit } from './rule.ts';

/** AWS: an account is twelve digits; policies that AWS manages stand in the account `aws`. */
export const arnAccount = defineRule({
  id: 'arn-account',
  class: 'error',
  reference: 'Access Analyzer policy checks: Invalid ARN account',
  check: eachResource(({ value, range }) => {
    const arn = arnOf(value);
    if (arn?.prefix !== 'arn' || arn.account === '' || isWild(arn.account)) return [];
    // Some services write a word there, for what belongs to AWS.
    if (/^(?:\d{12}|[a-z-]+)$/.test(arn.account)) return [];
    return [hit(range, { account: arn.account })];
  }),
});
