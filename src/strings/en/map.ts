import type { ControlLevel, LitPath, TrustView } from '../../session/index.ts';

const SERVICE_CONTROL = 'Service control policies';

const places: Readonly<Record<ControlLevel['place'], (name: string) => string>> = {
  root: () => 'root',
  ou: (name) => `OU ${name}`,
  account: () => 'this account',
};

/** "the account", "`ec2.amazonaws.com`", "user `dana`": whom an entry of a trust policy names. */
function trusted({ kind, value }: TrustView, accountId: string): string {
  if (kind === 'AWS' && value === '*') return 'everybody';
  if (kind === 'Federated') return `those who sign in through ${value}`;
  const [, account, type, name] = /^arn:[^:]*:(?:iam|sts)::(\d*):([^/]+)(?:\/(?:.*\/)?([^/]+))?$/.exec(value) ?? [];
  if (value === accountId || (type === 'root' && account === accountId))
    return 'the account, and there whoever an identity policy allows it';
  if (type === 'root') return `the account ${account}`;
  if (name === undefined) return value;
  return account === accountId ? `${type} ${name}` : `${type} ${name} of the account ${account}`;
}

/** Words of the Map beyond its drawing: the account as sentences, details of an entity, what limits the account. */
export const map = {
  policyKindLong: {
    'aws-managed': 'managed policy by AWS',
    'customer-managed': 'managed policy of this account',
    inline: 'inline policy',
  },
  on: (resources: string) => `on ${resources}`,
  list: {
    label: 'The account in words',
    user: (name: string, groups: string, policies: string, boundary: string | null) =>
      `User ${name}: ${groups}; ${policies}${bounded(boundary)}.`,
    role: (name: string, policies: string, boundary: string | null) => `Role ${name}: ${policies}${bounded(boundary)}.`,
    memberOf: (groups: readonly string[]) => (groups.length === 0 ? 'in no group' : `member of ${groups.join(', ')}`),
    group: (name: string, members: string, policies: string) => `Group ${name}: ${members}; ${policies}.`,
    members: (names: readonly string[]) => (names.length === 0 ? 'no members' : `members ${names.join(', ')}`),
    carries: (policies: readonly string[]) =>
      policies.length === 0 ? 'carries no policy' : `carries ${policies.join(', ')}`,
    policy: (name: string, kind: string, lines: string) => `Policy ${name}, ${kind}: ${lines}.`,
  },
  lit: (word: string, path: readonly string[], { beyond }: LitPath) =>
    `Deciding path, ${word}: ${path.join(', then ')}${beyond.length === 0 ? '' : `; beside the lines, ${beyond.join(', ')}`}.`,
  details: {
    close: 'Close',
    arn: 'ARN',
    groups: 'Groups',
    members: 'Members',
    policies: 'Policies',
    boundary: 'Permissions boundary',
    boundaryText: (name: string) => `${name}: it limits what the policies may allow, and allows nothing itself`,
    trust: 'Who may assume it',
    trusted: (entry: TrustView, accountId: string) =>
      `${entry.effect === 'Deny' ? 'never ' : ''}${trusted(entry, accountId)}${entry.conditional ? ', under a condition' : ''}`,
    carriedBy: 'Carried by',
    statements: 'What it says',
    none: 'none',
  },
  controls: {
    label: SERVICE_CONTROL,
    lead: 'Control policies limit this account:',
    open: 'Control policies allow this account everything:',
    level: ({ place, name }: ControlLevel) => places[place](name),
    none: 'nothing, so all is denied',
    denied: { allowed: '', explicitDeny: 'denies it', implicitDeny: 'does not allow it' },
  },
  session: (names: readonly string[]) => `The session’s own policy decided: ${names.join(', ')}`,
};

const bounded = (boundary: string | null): string => (boundary === null ? '' : `; limited by the boundary ${boundary}`);
