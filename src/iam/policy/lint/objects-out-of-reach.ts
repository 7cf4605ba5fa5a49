import { coveredActions } from './action-names.ts';
import { overlap, resourcePattern } from './overlap.ts';
import { ABSENT, defineRule, eachStatement, hit } from './rule.ts';

const BUCKET = /^arn:[^:]*:s3:::[^/*?$]+$/;

/** Each is compared with each other resource; a policy that AWS takes has room for few more. */
const MOST_BUCKETS = 200;

/** Actions of which some are about objects, on a bucket alone: the ARN of a bucket does not cover what lies in it. */
export const objectsOutOfReach = defineRule({
  id: 'objects-out-of-reach',
  class: 'warning',
  reference: 'Amazon S3: resource types for policies',
  check: eachStatement((statement, { catalog }) => {
    const { patterns, negated, range: element } = statement.resource ?? ABSENT;
    const covered = coveredActions(statement, catalog).filter(({ prefix }) => prefix === 's3');
    const needed = (type: string): boolean =>
      covered.some(({ actions }) => actions.some(({ resources }) => resources.some(({ name }) => name === type)));
    // With actions on objects alone the bucket is the wrong resource: another rule says so.
    if (negated || !needed('object') || !needed('bucket')) return [];
    const others = patterns.filter(({ value }) => !BUCKET.test(value)).map(({ value }) => resourcePattern(value));
    const buckets = patterns.filter(({ value }) => BUCKET.test(value)).slice(0, MOST_BUCKETS);
    return buckets.flatMap(({ value, range }) => {
      const objects = `${value}/*`;
      const inside = resourcePattern(objects);
      if (others.some((other) => overlap(other, inside))) return [];
      const both = `${JSON.stringify(value)}, ${JSON.stringify(objects)}`;
      const standsAlone = element.end === range.end;
      return [hit(range, { bucket: value, objects }, { range, text: standsAlone ? `[${both}]` : both })];
    });
  }),
});
