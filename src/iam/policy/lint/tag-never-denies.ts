import { defineRule } from './rule.ts';
import { onTagOfForeigner } from './tag-support.ts';

export const tagNeverDenies = defineRule({
  id: 'tag-never-denies',
  class: 'security-warning',
  reference: 'Access Analyzer policy checks: Deny with unsupported tag condition key for service',
  check: onTagOfForeigner('Deny'),
});
