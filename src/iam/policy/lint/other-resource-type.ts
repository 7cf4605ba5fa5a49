import { coveredActions } from './action-names.ts';
import { hasArnFault } from './arn-fault.ts';
import { arnPattern, overlap, resourcePattern } from './overlap.ts';
import { ABSENT, defineRule, eachStatement, hit, type Edit } from './rule.ts';
import type { Located } from '../document.ts';

/** A pattern whose actions are all about resources of another type than the statement names: it matches no request. */
export const otherResourceType = defineRule({
  id: 'other-resource-type',
  class: 'error',
  reference: 'Policy summary warnings: an action without an applicable resource',
  check: eachStatement((statement, subject) => {
    const { catalog } = subject;
    const { patterns, negated } = statement.resource ?? ABSENT;
    if (negated) return [];
    const resources = patterns.map(({ value }) => resourcePattern(value));
    // Many actions are about the same types.
    const answers = new Map<string, boolean>();
    const isNamed = (formats: readonly string[]): boolean => {
      const key = formats.join(' ');
      const known = answers.get(key);
      if (known !== undefined) return known;
      const types = formats.map(arnPattern);
      const answer = resources.some((resource) => types.some((type) => overlap(resource, type)));
      answers.set(key, answer);
      return answer;
    };
    return coveredActions(statement, catalog).flatMap(({ pattern, service, actions }) => {
      const names = new Set(actions.flatMap((action) => action.resources.map(({ name }) => name)));
      const hasFreeAction = actions.some((action) => action.resources.length === 0);
      const wanted = service.resources.filter(({ name }) => names.has(name)).map(({ arn }) => arn);
      if (hasFreeAction || wanted.length === 0 || isNamed(wanted)) return [];
      // An ARN that is of no resource at all is the matter of other rules.
      if (hasArnFault(statement, subject)) return [];
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
