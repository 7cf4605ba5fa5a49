import { eachCondition } from './each-condition.ts';
import { defineRule, hit } from './rule.ts';

/** `eu-central-1`, `us-gov-west-1`; the zone `eu-central-1a` is no Region. New Regions come, so that only the form is judged. */
const FORM = /^[a-z]{2,4}(?:-[a-z]+){1,3}-\d$/;

export const unknownRegion = defineRule({
  id: 'unknown-region',
  class: 'error',
  reference: 'Access Analyzer policy checks: Invalid Region',
  check: eachCondition(({ family, key, values }) =>
    family !== 'String' || key.value.toLowerCase() !== 'aws:requestedregion'
      ? []
      : values.flatMap(({ value, range }) => (FORM.test(value) || /[*?$]/.test(value) ? [] : [hit(range, { value })])),
  ),
});
