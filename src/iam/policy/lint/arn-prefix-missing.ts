import { compileGlob } from '../../evaluation/glob.ts';
import { eachResource } from './each-resource.ts';
import { defineRule, hit } from './rule.ts';

export const arnPrefixMissing = defineRule({
  id: 'arn-prefix-missing',
  class: 'error',
  reference: 'Access Analyzer policy checks: Invalid ARN prefix',
  check: eachResource(({ value, range }) => {
    const first = value.split(':')[0] ?? '';
    if (compileGlob(first)('arn') || first.includes('${')) return [];
    const edit = /^aws[a-z-]*:[a-z0-9-]+:/.test(value) ? { range, text: JSON.stringify(`arn:${value}`) } : null;
    return [hit(range, { resource: value }, edit)];
  }),
});
