import { isWild } from './action-names.ts';
import { arnOf } from './arn.ts';
import { eachResource } from './each-resource.ts';
import { defineRule, hit } from './rule.ts';

/** Source: the endpoint data of AWS's own SDKs. */
const PARTITIONS: readonly string[] = [
  'aws',
  'aws-cn',
  'aws-us-gov',
  'aws-iso',
  'aws-iso-b',
  'aws-iso-e',
  'aws-iso-f',
  'aws-eusc',
];

export const unknownPartition = defineRule({
  id: 'unknown-partition',
  class: 'error',
  reference: 'Access Analyzer policy checks: Invalid partition',
  check: eachResource(({ value, range }) => {
    const arn = arnOf(value);
    if (arn?.prefix !== 'arn' || isWild(arn.partition) || PARTITIONS.includes(arn.partition)) return [];
    const mended = value.replace(/^arn:[^:]*:/, 'arn:aws:');
    return [hit(range, { partition: arn.partition }, { range, text: JSON.stringify(mended) })];
  }),
});
