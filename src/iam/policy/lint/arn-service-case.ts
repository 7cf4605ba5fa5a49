import { onArnFault } from './arn-fault.ts';
import { defineRule, hit } from './rule.ts';

/** AWS: actions compare without regard to case, resources with it. */
export const arnServiceCase = defineRule({
  id: 'arn-service-case',
  class: 'error',
  reference: 'Access Analyzer policy checks: Invalid ARN service case',
  check: onArnFault('case', ({ pattern: { value, range }, arn: { vendor } }) => {
    const service = vendor.toLowerCase();
    const mended = value.replace(`:${vendor}:`, `:${service}:`);
    return hit(range, { written: vendor, service }, { range, text: JSON.stringify(mended) });
  }),
});
