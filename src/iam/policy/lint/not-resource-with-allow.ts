import { defineRule, eachStatement, hit } from './rule.ts';

export const notResourceWithAllow = defineRule({
  id: 'not-resource-with-allow',
  class: 'security-warning',
  reference: 'IAM JSON policy elements: NotResource',
  check: eachStatement(({ effect, resource }) =>
    effect !== 'Allow' || resource?.negated !== true
      ? []
      : [hit(resource.range, { resources: resource.patterns.map(({ value }) => value).join(', ') })],
  ),
});
