import { eachCondition } from './each-condition.ts';
import { compileGlob } from '../../evaluation/glob.ts';
import { defineRule, hit } from './rule.ts';

/** AWS: IAM and other global services answer from us-east-1, and `aws:RequestedRegion` says so. reference_policies_examples_aws_deny-requested-region.html */
export const regionDenyHitsGlobal = defineRule({
  id: 'region-deny-hits-global',
  class: 'warning',
  reference: 'AWS: Denies access to AWS based on the requested Region',
  check: eachCondition(({ family, negated, key, values, operator, statement: { effect, action } }) => {
    if (effect !== 'Deny' || family !== 'String' || !negated) return [];
    if (key.value.toLowerCase() !== 'aws:requestedregion') return [];
    if (values.some(({ value }) => compileGlob(value)('us-east-1'))) return [];
    const covers = action.patterns.some(({ value }) => /^(?:\*|iam:)/i.test(value));
    return covers === action.negated ? [] : [hit(operator.range, { region: values[0]?.value ?? '' })];
  }),
});
