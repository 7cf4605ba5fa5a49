import { apiError, ok, parsePolicyDocument, type Needs, type Result, type Scope } from '../../iam/index.ts';
import { defaultDocument, findPolicy, type SessionPolicy } from '../../iam/sessions.ts';
import { validatePolicyDocument } from '../../iam/validate.ts';

export interface PoliciesGiven {
  readonly Policy?: string | undefined;
  readonly PolicyArns?: readonly { readonly arn?: string | undefined }[] | undefined;
}

/** AWS: at most ten. AssumeRole, API reference */
const MOST = 10;

/** The policies that limit a session. AWS: the words of these refusals are not recorded, but for those of the document. */
export function readSessionPolicies(
  { Policy, PolicyArns = [] }: PoliciesGiven,
  { world, reference }: Scope,
): Result<readonly SessionPolicy[]> | Needs {
  if (PolicyArns.length > MOST) {
    const constraint = `Member must have length less than or equal to ${MOST}`;
    const message = `1 validation error detected: Value at 'policyArns' failed to satisfy constraint: ${constraint}`;
    return apiError('ValidationError', message);
  }
  const policies: SessionPolicy[] = [];
  for (const { arn = '' } of PolicyArns) {
    const found = findPolicy(world.account, arn, reference);
    if ('needs' in found) return found;
    if (!found.ok) return apiError('ValidationError', found.error.message);
    const { name } = found.value;
    const account = { ...world.account, policies: new Map([[arn, found.value]]) };
    policies.push({ name, arn, document: defaultDocument(account, arn) });
  }
  if (Policy === undefined) return ok(policies);
  const refusal = validatePolicyDocument(Policy, 'session');
  if (refusal !== null) return apiError('MalformedPolicyDocument', refusal.message);
  const document = parsePolicyDocument(Policy, 'session');
  if (!document.ok) throw new Error(`A session policy that STS takes does not parse: ${document.error.message}`);
  return ok([...policies, { name: 'Policy', arn: null, document: document.value }]);
}

/** In characters, whitespace aside. AWS packs policies and tags in a form of its own, which is not published. */
const SPACE = 2048;

/**
 * How full a session is of policies and tags, in percent; null when it has none. Source of the sentences: aws/containers-roadmap#2413 for the
 * tags, transcripts for the policies.
 */
export function packedSize(
  { Policy = '', PolicyArns = [] }: PoliciesGiven,
  tags: ReadonlyMap<string, string>,
): Result<number | null> {
  const policies = [Policy, ...PolicyArns.map(({ arn = '' }) => arn)].join('').replaceAll(/\s/g, '');
  const used = policies.length + [...tags].flat().join('').length;
  if (used === 0) return ok(null);
  const percent = Math.ceil((used / SPACE) * 100);
  if (percent <= 100) return ok(percent);
  const message =
    policies === ''
      ? `Packed size of session tags consumes ${percent}% of allotted space.`
      : `Packed policy consumes ${percent}% of allotted space, please use smaller policy.`;
  return apiError('PackedPolicyTooLarge', message);
}
