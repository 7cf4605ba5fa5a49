import { withEntry, type Account, type Group, type ManagedPolicy, type User } from '../account/account.ts';
import { parsePolicyArn } from '../account/arn.ts';
import { exceeds, findGroup, findUser } from '../account/lookup.ts';
import { byName, page } from '../account/paging.ts';
import { attachedPolicyShape } from '../account/shapes.ts';
import type { Applied, Scope } from '../operation.ts';
import { parsePolicyDocument } from '../policy/parse.ts';
import type { Needs, Reference } from '../reference.ts';
import { apiError, ok, type Result } from '../result.ts';

/** What differs between attaching to a user and to a group. */
export interface Carriers<C extends User | Group> {
  readonly quota: 'PoliciesPerUser' | 'PoliciesPerGroup';
  find(account: Account, name: string): Result<C>;
  replace(account: Account, carrier: C): Account;
}

export const userCarriers: Carriers<User> = {
  quota: 'PoliciesPerUser',
  find: findUser,
  replace: (account, user) => ({ ...account, users: withEntry(account.users, user.name, user) }),
};

export const groupCarriers: Carriers<Group> = {
  quota: 'PoliciesPerGroup',
  find: findGroup,
  replace: (account, group) => ({ ...account, groups: withEntry(account.groups, group.name, group) }),
};

/** Attaches a managed policy. AWS: attaching it once more succeeds and changes nothing. */
export function attach<C extends User | Group>(
  carriers: Carriers<C>,
  name: string,
  arn: string,
  { world, reference }: Scope,
): Result<Applied> | Needs {
  const carrier = carriers.find(world.account, name);
  if (!carrier.ok) return carrier;
  const policy = managedPolicy(world.account, arn, reference);
  if ('needs' in policy) return policy;
  if (!policy.ok) return policy;
  if (carrier.value.attached.includes(arn)) return ok({ world, output: null });
  const quota = exceeds(carriers.quota, carrier.value.attached.length + 1);
  if (!quota.ok) return quota;
  const known = { ...world.account, policies: withEntry(world.account.policies, arn, policy.value) };
  const account = carriers.replace(known, { ...carrier.value, attached: [...carrier.value.attached, arn] });
  return ok({ world: { ...world, account }, output: null });
}

/** Detaches a managed policy; the policy itself stays. */
export function detach<C extends User | Group>(
  carriers: Carriers<C>,
  name: string,
  arn: string,
  { world }: Scope,
): Result<Applied> {
  const carrier = carriers.find(world.account, name);
  if (!carrier.ok) return carrier;
  if (parsePolicyArn(arn) === null) return malformedArn();
  if (!carrier.value.attached.includes(arn)) return apiError('NoSuchEntity', `Policy ${arn} was not found.`);
  const attached = carrier.value.attached.filter((other) => other !== arn);
  return ok({
    world: { ...world, account: carriers.replace(world.account, { ...carrier.value, attached }) },
    output: null,
  });
}

/** Lists the managed policies of a carrier, by name. Inline policies are not among them. */
export function listAttached<C extends User | Group>(
  carriers: Carriers<C>,
  name: string,
  input: {
    readonly PathPrefix?: string | undefined;
    readonly Marker?: string | undefined;
    readonly MaxItems?: number | undefined;
  },
  { world }: Scope,
): Result<Applied> {
  const carrier = carriers.find(world.account, name);
  if (!carrier.ok) return carrier;
  const policies = byName(carrier.value.attached.flatMap((arn) => world.account.policies.get(arn) ?? [])).filter(
    ({ path }) => path.startsWith(input.PathPrefix ?? '/'),
  );
  // A name is unique among the account's own policies and among AWS's, whatever the path, and short enough for a marker.
  const listed = page(policies, ({ awsManaged, name: policy }) => `${awsManaged ? 'aws' : 'own'} ${policy}`, input);
  if (!listed.ok) return listed;
  const { items, rest } = listed.value;
  const shapes = items.map(({ arn }) => attachedPolicyShape(world.account, arn));
  return ok({ world, output: { AttachedPolicies: shapes, ...rest } });
}

/**
 * The managed policy of that ARN: the account's own copy, or an AWS managed one, which enters the account here, at its current version.
 * AWS: the text of the refusals was recorded in 2025 and 2026.
 */
function managedPolicy(account: Account, arn: string, reference: Reference): Result<ManagedPolicy> | Needs {
  const known = account.policies.get(arn);
  if (known !== undefined) return ok(known);
  const parts = parsePolicyArn(arn);
  if (parts === null) return malformedArn();
  const missing = apiError('NoSuchEntity', `Policy ${arn} does not exist or is not attachable.`);
  if (parts.owner !== 'aws') return missing;
  const found = reference.managedPolicy(arn);
  if (found === undefined) return { needs: [{ kind: 'managed-policy', arn }] };
  if (found === null) return missing;
  const document = parsePolicyDocument(found.document);
  if (!document.ok) throw new Error(`The reference document of ${arn} does not parse: ${document.error.message}`);
  const { versionId, createDate } = found;
  return ok({
    arn,
    name: parts.name,
    path: parts.path,
    awsManaged: true,
    defaultVersionId: versionId,
    versions: new Map([[versionId, { id: versionId, createDate, document: document.value }]]),
  });
}

// AWS: two spaces after the colon.
const malformedArn = (): ReturnType<typeof apiError> =>
  apiError('ValidationError', 'Invalid ARN:  Could not be parsed!');
