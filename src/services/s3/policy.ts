import {
  apiError,
  ok,
  parseResourcePolicy,
  roleArn,
  userArn,
  withEntry,
  type Account,
  type Bucket,
  type PolicyDocument,
  type Result,
  type World,
} from '../../iam/index.ts';
import { validatePolicyDocument } from '../../iam/validate.ts';

/** The policy for a bucket that a text is, or the refusal of S3. */
export function readBucketPolicy(text: string, bucket: string, { account }: World): Result<PolicyDocument> {
  const isPrincipal = (value: string): boolean => canBePrincipal(value, account);
  const refusal = validatePolicyDocument(text, 'bucket', { bucket, isPrincipal });
  if (refusal !== null) return apiError('MalformedPolicy', refusal.message);
  const parsed = parseResourcePolicy(text);
  if (!parsed.ok) throw new Error(`A bucket policy that S3 takes does not parse: ${parsed.error.message}`);
  return ok(parsed.value);
}

/**
 * Whether there is such a principal. AWS looks up users, roles and the roles of sessions; of another account's this account knows nothing,
 * so they pass. reference_policies_elements_principal.html
 */
function canBePrincipal(principal: string, account: Account): boolean {
  const [, owner, resource = ''] = /^arn:aws:(?:iam|sts)::(\d{12}):(.+)$/.exec(principal) ?? [];
  if (owner !== account.id) return owner !== undefined;
  const [kind, name = ''] = resource.split('/');
  switch (kind) {
    case 'user':
      return [...account.users.values()].some((user) => userArn(account.id, user) === principal);
    case 'role':
      return [...account.roles.values()].some((role) => roleArn(account.id, role) === principal);
    case 'assumed-role':
      return account.roles.has(name);
    default:
      return kind === 'root' || kind === 'federated-user';
  }
}

/** The world in which a bucket has another policy, or none. */
export function withBucketPolicy(world: World, bucket: Bucket, policy: PolicyDocument | null): World {
  const { services } = world;
  const buckets = withEntry(services.s3.buckets, bucket.name, { ...bucket, policy });
  return { ...world, services: { ...services, s3: { ...services.s3, buckets } } };
}
