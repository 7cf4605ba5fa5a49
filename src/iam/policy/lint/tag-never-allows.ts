import { defineRule } from './rule.ts';
import { onTagOfForeigner } from './tag-support.ts';

export const tagNeverAllows = defineRule({
  id: 'tag-never-allows',
  class: 'suggestion',
  reference: 'Access Analyzer policy checks: Allow with unsupported tag condition key for service',
  check: onTagOfForeigner('Allow'),
});
