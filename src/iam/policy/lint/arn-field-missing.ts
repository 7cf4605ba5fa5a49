import { eachResource } from './each-resource.ts';
import { defineRule, hit } from './rule.ts';

export const arnFieldMissing = defineRule({
  id: 'arn-field-missing',
  class: 'error',
  reference: 'Access Analyzer policy checks: Missing ARN field',
  check: eachResource(({ value, range }) => {
    const parts = value.replaceAll(/\$\{[^}]*\}?/g, '*').split(':');
    // A star at the end reaches over the fields that are not there.
    if (parts[0] !== 'arn' || parts.length >= 6 || value.endsWith('*')) return [];
    return [hit(range, { arn: value, fields: parts.length })];
  }),
});
