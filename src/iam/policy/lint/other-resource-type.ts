import { coveredActions } from './action-names.ts';
import { arnPattern, overlap, resourcePattern } from './overlap.ts';
import { defineRule, eachStatement, hit, type Edit } from './rule.ts';
import type { Located } from '../document.ts';

/** A pattern whose actions are all about resources of another type than the statement names: it matches no request. */
export const otherResourceType = defineRule({
  id: 'other-resource-type',
  class: 'error',
  reference: 'Policy summary warnings: an action without an applicable resource',
  check: eachStatement((statement, { catalog }) => {
    const { patterns, negated } = statement.resource;
    if (negated) return [];
    const resources = patterns.map((pattern) => ({ pattern, compiled: resourcePattern(pattern.value) }));
    return coveredActions(statement, catalog).flatMap(({ pattern, service, actions }) => {
      const names = new Set(actions.flatMap((action) => action.resources.map(({ name }) => name)));
      const hasFreeAction = actions.some((action) => action.resources.length === 0);
      const formats = service.resources.filter(({ name }) => names.has(name));
      if (hasFreeAction || formats.length === 0) return [];
      const types = formats.map(({ arn }) => arnPattern(arn));
      if (resources.some(({ compiled }) => types.some((type) => overlap(compiled, type)))) return [];
      const wanted = formats.map(({ arn }) => arn);
      const values = { action: pattern.value, resource: patterns[0]?.value ?? '', wanted: nearestFormat(wanted) };
      return [hit(pattern.range, values, mend(patterns, wanted))];
    });
  }),
});

/** The format to show of several: the shortest, which is the plain one. */
const nearestFormat = (formats: readonly string[]): string =>
  formats
    .toSorted((a, b) => a.length - b.length)[0]
    ?.replaceAll(/\$\{Partition\}/g, 'aws')
    .replaceAll('${Account}', 'ACCOUNT') ?? '';

/** The two slips with buckets: the objects of a bucket are `/*` behind its ARN, and the bucket is what stands before it. */
function mend(patterns: readonly Located<string>[], wanted: readonly string[]): Edit | null {
  const [only] = patterns;
  if (only === undefined || patterns.length > 1) return null;
  const bucket = /^(arn:[^:]*:s3:::[^/*?]+)(\/.*)?$/.exec(only.value);
  if (bucket === null) return null;
  const isForBucket = wanted.some((format) => format.endsWith(':::${BucketName}'));
  const isForObject = wanted.some((format) => format.endsWith(':::${BucketName}/${ObjectName}'));
  if (bucket[2] === undefined && isForObject) return { range: only.range, text: JSON.stringify(`${only.value}/*`) };
  if (bucket[2] !== undefined && isForBucket) return { range: only.range, text: JSON.stringify(bucket[1]) };
  return null;
}
