import type { Account, ManagedPolicy } from '../iam/index.ts';
import { groupCarriers, policySize, quotas, userCarriers } from '../iam/lint.ts';
import type { DocumentTarget, ListedDocument, PolicyOwner, Room } from './policy-view.ts';

const byName = (a: { readonly name: string }, b: { readonly name: string }): number => (a.name < b.name ? -1 : 1);

/** Everything in the account and its shell that an editor can open. Roles are not simulated, so theirs are left out. */
export function documentsOf(account: Account, files: ReadonlyMap<string, string>): readonly ListedDocument[] {
  const groups = [...account.groups.values()].toSorted(byName);
  const users = [...account.users.values()].toSorted(byName);
  // AWS has a thousand policies; those that no user and no group carries are not of this account.
  const reached = new Set([...groups, ...users].flatMap(({ attached }) => attached));
  return [
    ...groups.flatMap(({ name, inline }) => inlineOf({ kind: 'group', name }, inline)),
    ...users.flatMap(({ name, inline }) => inlineOf({ kind: 'user', name }, inline)),
    ...managed(account, (policy) => !policy.awsManaged),
    ...managed(account, ({ awsManaged, arn }) => awsManaged && reached.has(arn)),
    ...[...files].map(([name, text]) => file(name, text)).toSorted(byName),
  ];
}

function inlineOf(
  owner: PolicyOwner,
  inline: ReadonlyMap<string, { readonly text: string }>,
): readonly ListedDocument[] {
  return [...inline]
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
}

function managed({ policies }: Account, isMeant: (policy: ManagedPolicy) => boolean): readonly ListedDocument[] {
  return [...policies.values()]
    .filter(isMeant)
    .toSorted(byName)
    .flatMap(({ arn, name, awsManaged, defaultVersionId, versions }) => {
      const document = versions.get(defaultVersionId)?.document;
      if (document === undefined) return [];
      return {
        key: `policy:${arn}`,
        kind: awsManaged ? ('aws-managed' as const) : ('customer-managed' as const),
        name,
        owner: null,
        arn,
        version: defaultVersionId,
        text: document.text,
        editable: !awsManaged,
      };
    });
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

/** What AWS allows a document to take. Inline policies of one user or group share theirs. reference_iam-quotas.html */
export function roomFor({ users, groups }: Account, { kind, owner, name }: DocumentTarget): Room | null {
  if (kind === 'customer-managed') return { quota: quotas.PolicySize, besides: 0 };
  if (owner === null) return null;
  const isUser = owner.kind === 'user';
  const inline = (isUser ? users : groups).get(owner.name)?.inline ?? new Map<string, { readonly text: string }>();
  const others = [...inline].filter(([other]) => other !== name);
  return {
    quota: (isUser ? userCarriers : groupCarriers).quotas.inline,
    besides: others.reduce((sum, [, { text }]) => sum + policySize(text), 0),
  };
}
