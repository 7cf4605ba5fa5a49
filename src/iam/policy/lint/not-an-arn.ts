import { valuesThatAreNot } from './each-value.ts';
import { defineRule } from './rule.ts';

/** AWS: an ARN is compared part by part, so what has fewer than six parts equals none. reference_policies_elements_condition_operators.html */
export const notAnArn = defineRule({
  id: 'not-an-arn',
  class: 'warning',
  reference: 'IAM JSON policy elements: Condition operators, Amazon Resource Name (ARN) condition operators',
  check: valuesThatAreNot('Arn', (value) => value.split(':').length >= 6),
});
