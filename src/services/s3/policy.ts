import {
  apiError,
  ok,
  parseResourcePolicy,
  withEntry,
  type Bucket,
  type PolicyDocument,
  type Result,
  type World,
} from '../../iam/index.ts';
import { canBePrincipal, validatePolicyDocument } from '../../iam/validate.ts';

/** The policy for a bucket that a text is, or the refusal of S3. */
export function readBucketPolicy(text: string, bucket: string, { account }: World): Result<PolicyDocument> {
  const isPrincipal = (value: string): boolean => canBePrincipal(value, account);
  const refusal = validatePolicyDocument(text, 'bucket', { bucket, isPrincipal });
  if (refusal !== null) return apiError('MalformedPolicy', refusal.message);
  const parsed = parseResourcePolicy(text);
  if (!parsed.ok) throw new Error(`A bucket policy that S3 takes does not parse: ${parsed.error.message}`);
  return ok(parsed.value);
}

/** The world in which a bucket has another policy, or none. */
export function withBucketPolicy(world: World, bucket: Bucket, policy: PolicyDocument | null): World {
  const { services } = world;
  const buckets = withEntry(services.s3.buckets, bucket.name, { ...bucket, policy });
  return { ...world, services: { ...services, s3: { ...services.s3, buckets } } };
}
