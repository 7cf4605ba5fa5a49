import type { Account, ManagedPolicy, PolicyDocument, Role } from '../iam/index.ts';
import { groupCarriers, policySize, quotas, roleCarriers, userCarriers } from '../iam/lint.ts';
import type { DocumentTarget, ListedDocument, PolicyOwner, Room } from './policy-view.ts';

const byName = (a: { readonly name: string }, b: { readonly name: string }): number => (a.name < b.name ? -1 : 1);

/** The roles that the account's own people made, by name. AWS lets nobody change the others. */
export const ownRoles = (roles: Account['roles']): readonly Role[] =>
  [...roles.values()].filter(({ path }) => !path.startsWith('/aws-')).toSorted(byName);

/** Everything in the account and its shell that an editor can open. */
export function documentsOf(account: Account, files: ReadonlyMap<string, string>): readonly ListedDocument[] {
  const groups = [...account.groups.values()].toSorted(byName);
  const users = [...account.users.values()].toSorted(byName);
  const roles = ownRoles(account.roles);
  // AWS has a thousand policies; those that nobody carries are not of this account.
  const reached = new Set([...groups, ...users, ...roles].flatMap(({ attached }) => attached));
  return [
    ...groups.flatMap((group) => inlineOf('group', group)),
    ...users.flatMap((user) => inlineOf('user', user)),
    ...roles.flatMap((role) => inlineOf('role', role)),
    ...managed(account, (policy) => !policy.awsManaged),
    ...managed(account, ({ awsManaged, arn }) => awsManaged && reached.has(arn)),
    ...[...files].map(([name, text]) => file(name, text)).toSorted(byName),
  ];
}

interface Carrier {
  readonly name: string;
  readonly inline: ReadonlyMap<string, PolicyDocument>;
}

/** What was listed of an entity or a policy. Neither changes, so of a large account a call lists anew only what it touched. */
const listedOf = new WeakMap<Carrier | ManagedPolicy, readonly ListedDocument[]>();

function inlineOf(kind: PolicyOwner['kind'], carrier: Carrier): readonly ListedDocument[] {
  const owner = { kind, name: carrier.name };
  const listed =
    listedOf.get(carrier) ??
    [...carrier.inline]
      .map(([name, { text }]) => ({
        key: inlineKey(owner, name),
        kind: 'inline' as const,
        name,
        owner,
        arn: null,
        version: null,
        text,
        editable: true,
      }))
      .toSorted(byName);
  listedOf.set(carrier, listed);
  return listed;
}

const managed = ({ policies }: Account, isMeant: (policy: ManagedPolicy) => boolean): readonly ListedDocument[] =>
  [...policies.values()].filter(isMeant).toSorted(byName).flatMap(managedOne);

function managedOne(policy: ManagedPolicy): readonly ListedDocument[] {
  const known = listedOf.get(policy);
  if (known !== undefined) return known;
  const { arn, name, awsManaged, defaultVersionId, versions } = policy;
  const document = versions.get(defaultVersionId)?.document;
  const kind = awsManaged ? ('aws-managed' as const) : ('customer-managed' as const);
  const rest = { key: `policy:${arn}`, kind, name, owner: null, arn, version: defaultVersionId, editable: !awsManaged };
  const listed = document === undefined ? [] : [{ ...rest, text: document.text }];
  listedOf.set(policy, listed);
  return listed;
}

const file = (name: string, text: string): ListedDocument => ({
  key: `file:${name}`,
  kind: 'file',
  name,
  owner: null,
  arn: null,
  version: null,
  text,
  editable: true,
});

const inlineKey = (owner: PolicyOwner, name: string): string => `inline:${owner.kind}:${owner.name}:${name}`;

/** What AWS allows a document to take. Inline policies of one user, group or role share theirs. reference_iam-quotas.html */
export function roomFor({ users, groups, roles }: Account, { kind, owner, name }: DocumentTarget): Room | null {
  if (kind === 'customer-managed') return { quota: quotas.PolicySize, besides: 0 };
  if (owner === null) return null;
  const [carriers, { quotas: own }] = {
    user: [users, userCarriers] as const,
    group: [groups, groupCarriers] as const,
    role: [roles, roleCarriers] as const,
  }[owner.kind];
  const inline = carriers.get(owner.name)?.inline ?? new Map<string, PolicyDocument>();
  const others = [...inline].filter(([other]) => other !== name);
  return {
    quota: own.inline,
    besides: others.reduce((sum, [, { text }]) => sum + policySize(text), 0),
  };
}
