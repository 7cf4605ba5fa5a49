import type { Json } from '../operation.ts';
import type { PolicyDocument } from '../policy/document.ts';
import type { Account, Group, ManagedPolicy, Role, User } from './account.ts';
import { roleArn } from './arn.ts';
import { byName } from './paging.ts';
import { boundaryShape, groupShape, printedTime, tagShapes, userShape } from './shapes.ts';
import { attachedPolicyShape, policyShape, policyVersionShape, type PolicyUse } from './policy-shapes.ts';

type Shape = { readonly [member: string]: Json };

/** The `UserDetail` shape, members in the order of the service model. AWS: without inline policies there is no `UserPolicyList`. */
export const userDetailShape = (account: Account, user: User): Shape => ({
  ...userShape(account, user),
  ...(user.inline.size === 0 ? {} : { UserPolicyList: inlineShapes(user.inline) }),
  GroupList: user.groups,
  ...carriedShapes(account, user),
  Tags: tagShapes(user.tags),
});

/** The `GroupDetail` shape. */
export const groupDetailShape = (account: Account, group: Group): Shape => ({
  ...groupShape(account, group),
  GroupPolicyList: inlineShapes(group.inline),
  AttachedManagedPolicies: group.attached.map((arn) => attachedPolicyShape(account, arn)),
});

/**
 * The `RoleDetail` shape. `lastUsed` is what is known of its last use: what an import told, or what the trail tells.
 * AWS: a role that was not used has an empty `RoleLastUsed`.
 */
export const roleDetailShape = (account: Account, role: Role, lastUsed: Role['lastUsed'] = role.lastUsed): Shape => ({
  Path: role.path,
  RoleName: role.name,
  RoleId: role.id,
  Arn: roleArn(account.id, role),
  CreateDate: printedTime(role.createDate),
  AssumeRolePolicyDocument: documentShape(role.trust),
  InstanceProfileList: [],
  RolePolicyList: inlineShapes(role.inline),
  ...carriedShapes(account, role),
  Tags: tagShapes(role.tags),
  RoleLastUsed: lastUsed === null ? {} : { LastUsedDate: printedTime(lastUsed.at), Region: lastUsed.region },
});

/** The `ManagedPolicyDetail` shape: with its description and every version's document, without tags. */
export const managedPolicyDetailShape = (policy: ManagedPolicy, use: PolicyUse): Shape => {
  const { CreateDate = null, UpdateDate = null, ...named } = policyShape(policy, use);
  return {
    ...named,
    ...(policy.description === null ? {} : { Description: policy.description }),
    CreateDate,
    UpdateDate,
    PolicyVersionList: [...policy.versions.values()].toReversed().map((version) => ({
      Document: documentShape(version.document),
      ...policyVersionShape(policy, version),
    })),
  };
};

/** How every managed policy of the account is used, by ARN. Policies that nobody uses are not in it. */
export function policyUses({ users, groups, roles }: Account): ReadonlyMap<string, PolicyUse> {
  const uses = new Map<string, { attached: number; boundary: number }>();
  const countsOf = (arn: string): { attached: number; boundary: number } => {
    const use = uses.get(arn) ?? { attached: 0, boundary: 0 };
    uses.set(arn, use);
    return use;
  };
  for (const { attached } of [...users.values(), ...groups.values(), ...roles.values()]) {
    for (const arn of attached) countsOf(arn).attached++;
  }
  for (const { boundary } of [...users.values(), ...roles.values()])
    if (boundary !== null) countsOf(boundary).boundary++;
  return uses;
}

/**
 * The policies that GetAccountAuthorizationDetails tells of: all of the account's own, and those AWS managed ones that somebody uses.
 * AWS: an AWS managed policy is listed when it is attached in the account. GetAccountAuthorizationDetails, API reference
 */
export const detailedPolicies = (account: Account, uses: ReadonlyMap<string, PolicyUse>): readonly ManagedPolicy[] =>
  byName([...account.policies.values()].filter(({ arn, awsManaged }) => !awsManaged || uses.has(arn)));

const inlineShapes = (inline: User['inline']): readonly Shape[] =>
  [...inline].map(([PolicyName, document]) => ({ PolicyName, PolicyDocument: documentShape(document) }));

function carriedShapes(account: Account, { attached, boundary }: Pick<User, 'attached' | 'boundary'>): Shape {
  return {
    AttachedManagedPolicies: attached.map((arn) => attachedPolicyShape(account, arn)),
    ...boundaryShape(boundary),
  };
}

function documentShape({ text }: PolicyDocument): Json {
  const value: Json = JSON.parse(text);
  return value;
}
