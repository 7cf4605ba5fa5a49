import type { CheckSpec } from '../../src/grader/index.ts';
import { parseResourcePolicy, withEntry, type Bucket, type PolicyDocument, type World } from '../../src/iam/index.ts';
import { requestsIn } from './asked-requests.ts';
import type { Variant } from './variant.ts';

/** The policies of the buckets that the checks name, each without one of its statements. */
export function bucketVariants(checks: readonly CheckSpec[], solved: World): readonly Variant[] {
  const resources = checks.flatMap(({ args }) => requestsIn(args)).map(({ resource }) => resource);
  const buckets = [...solved.services.s3.buckets.values()];
  return buckets
    .filter(({ name }) =>
      resources.some((arn) => arn === `arn:aws:s3:::${name}` || arn.startsWith(`arn:aws:s3:::${name}/`)),
    )
    .flatMap((bucket) =>
      (bucket.policy?.statements ?? []).flatMap(({ index }): readonly Variant[] => [
        {
          change: 'statement-left-out',
          where: `bucket ${bucket.name}, statement ${index + 1}`,
          expectation: 'mutant',
          mutation: null,
          names: [],
          world: withPolicy(solved, bucket, without(bucket.policy, index)),
        },
      ]),
    );
}

function without(policy: PolicyDocument | null, index: number): PolicyDocument | null {
  const document: unknown = policy === null ? null : JSON.parse(policy.text);
  if (typeof document !== 'object' || document === null || !('Statement' in document)) return null;
  const left = [document.Statement].flat().toSpliced(index, 1);
  const parsed = parseResourcePolicy(JSON.stringify({ ...document, Statement: left }));
  return left.length > 0 && parsed.ok ? parsed.value : null;
}

function withPolicy(world: World, bucket: Bucket, policy: PolicyDocument | null): World {
  const { services } = world;
  const buckets = withEntry(services.s3.buckets, bucket.name, { ...bucket, policy });
  return { ...world, services: { ...services, s3: { ...services.s3, buckets } } };
}
