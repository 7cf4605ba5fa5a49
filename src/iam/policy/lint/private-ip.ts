import { eachCondition } from './each-condition.ts';
import { ipRange, isPrivate } from './ip-range.ts';
import { defineRule, hit } from './rule.ts';

/** AWS: `aws:SourceIp` is the public address of a request; through a VPC endpoint the key is absent. */
export const privateIp = defineRule({
  id: 'private-ip',
  class: 'error',
  reference: 'Access Analyzer policy checks: Private IP address, Private NotIpAddress',
  check: eachCondition(({ family, key, values, negated }) => {
    if (family !== 'IpAddress' || key.value.toLowerCase() !== 'aws:sourceip') return [];
    const read = values.flatMap(({ value }) => ipRange(value) ?? []);
    if (read.length === 0 || read.length < values.length || !read.every(isPrivate)) return [];
    return [hit(key.range, { value: values[0]?.value ?? '', holds: negated ? 'always' : 'never' })];
  }),
});
