import { onArnFault } from './arn-fault.ts';
import { defineRule, hit } from './rule.ts';

/** What stands behind the fifth colon fits no resource type of the service: `…:user:dana` for `…:user/dana`. */
export const arnResourceFormat = defineRule({
  id: 'arn-resource-format',
  class: 'error',
  reference: 'Access Analyzer policy checks: Invalid ARN resource',
  check: onArnFault('resource', ({ pattern, arn }) =>
    hit(pattern.range, { service: arn.vendor, resource: arn.resource }),
  ),
});
