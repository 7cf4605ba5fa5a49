import { eachPrincipal } from './each-principal.ts';
import { defineRule, hit } from './rule.ts';

const SOURCES: ReadonlySet<string> = new Set([
  'aws:sourcearn',
  'aws:sourceaccount',
  'aws:sourceorgid',
  'aws:sourceorgpaths',
]);

/**
 * AWS: without a source, the service acts for anybody who asks it to: the confused deputy. The trust policy of a role is another matter.
 * The title of the check is from memory of AWS's page: unverified.
 */
export const serviceWithoutSource = defineRule({
  id: 'service-without-source',
  class: 'security-warning',
  reference: 'Access Analyzer policy checks: Restrict access to service principal',
  check: eachPrincipal(({ kind, value: { value, range } }, { effect, resource, conditions }, { negated }) => {
    if (kind !== 'Service' || effect !== 'Allow' || negated || resource === null) return [];
    if (conditions.some(({ key }) => SOURCES.has(key.value.toLowerCase()))) return [];
    return [hit(range, { service: value })];
  }),
});
