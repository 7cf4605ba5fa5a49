import { eachCondition } from './each-condition.ts';
import { ipRange, isPrivate } from './ip-range.ts';
import { defineRule, hit } from './rule.ts';

export const privateIpAmongPublic = defineRule({
  id: 'private-ip-among-public',
  class: 'suggestion',
  reference: 'Access Analyzer policy checks: Private IP address subset, Private NotIpAddress subset',
  check: eachCondition(({ family, key, values }) => {
    if (family !== 'IpAddress' || key.value.toLowerCase() !== 'aws:sourceip') return [];
    const read = values.map(({ value, range }) => ({ value, range, ip: ipRange(value) }));
    const isPublic = read.some(({ ip }) => ip !== null && !isPrivate(ip));
    return read.flatMap(({ value, range, ip }) =>
      isPublic && ip !== null && isPrivate(ip) ? [hit(range, { value })] : [],
    );
  }),
});
