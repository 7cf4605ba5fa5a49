import type { LabelId, LabelPhrase } from '../../grader/index.ts';

export type Values = Readonly<Record<string, string | number>>;

/** The resource without what every ARN has in common: `app-logs/2026.txt`. */
const shortly = (arn: string | number | undefined): string => String(arn).split(':').slice(5).join(':') || String(arn);

/** How the user signed in, as the end of a sentence begins. */
const signedIn = (session: string | number): string => {
  if (session === 'console') return ', signed in to the console';
  if (session === 'token') return ', with credentials of `GetSessionToken`,';
  return `, in a session of the role \`${String(session).slice('role:'.length)}\`,`;
};

/** One key that a request carries, written `key=value`. */
function carried(line: string): string {
  const at = line.indexOf('=');
  const [key, value] = [line.slice(0, at), line.slice(at + 1)];
  if (key.toLowerCase() === 'aws:multifactorauthpresent') return value === 'true' ? 'with MFA' : 'without MFA';
  return `when \`${key}\` is \`${value}\``;
}

/** How the user signed in and what else the request carries; empty for a plain call with an access key. */
export const circumstances = ({ session, mfa, context, without }: Values): string =>
  [
    session === undefined ? '' : `${signedIn(session)} ${mfa === 'yes' ? 'with' : 'without'} MFA`,
    context === undefined ? '' : `, ${String(context).split('\n').map(carried).join(' and ')}`,
    without === undefined ? '' : `, without \`${without}\``,
  ].join('');

const request = (v: Values): string => `\`${v['action']}\` on \`${shortly(v['resource'])}\`${circumstances(v)}`;

export const entity = (v: Values): string => `the ${v['entity']} \`${v['name']}\``;

/** Where a check wants an Allow to come from. */
export const wantedSource = (v: Values): string =>
  [v['name'] === undefined ? '' : `through ${entity(v)}`, v['policy'] === undefined ? '' : `by \`${v['policy']}\``]
    .filter((part) => part !== '')
    .join(', ');

export const codes = (list: string | number): string =>
  String(list)
    .split(', ')
    .map((each) => `\`${each}\``)
    .join(', ');

/** Whom a comparison is about, and what does not count. */
const compared = ({ users, except }: Values, everybody: string, verbs: readonly [one: string, all: string]): string =>
  `${users === '' ? `${everybody} ${verbs[1]}` : `${codes(users ?? '')} ${verbs[0]}`}${except === '' ? '' : `, apart from ${codes(except ?? '')}`}`;

const among = ({ only, except }: Values): string =>
  `${only === '' ? '' : ` (of ${only})`}${except === '' ? '' : `, apart from ${except}`}`;

/** " by `dana` on the group `Developers`", as far as a call has to be so. */
export const callWords = (v: Values): string =>
  `${v['by'] === undefined ? '' : ` by \`${v['by']}\``}${v['name'] === undefined ? '' : ` on ${entity(v)}`}`;

/** What AWS has to have answered, where it matters. */
const denied = (v: Values): string => (v['denied'] === undefined ? '' : ', and denied');

export const counted = (count: string | number | undefined, one: string, many: string): string =>
  `${count} ${count === 1 ? one : many}`;

/** What is limited, as far as it is. */
function limits(v: Values): string {
  const { commands, policies, statements } = v;
  const carries = v['name'] === undefined ? '' : ` in ${entity(v)}`;
  const parts = [
    commands === undefined
      ? ''
      : counted(commands, 'command that changes', 'commands that change').concat(' the account'),
    policies === undefined
      ? ''
      : counted(policies, 'policy', 'policies').replace(/ /, carries === '' ? ' new ' : ' ') + carries,
    statements === undefined ? '' : `${counted(statements, 'statement', 'statements')}${carries}`,
  ];
  return `at most ${parts.filter((part) => part !== '').join(', ')}`;
}

const labels: Readonly<Record<LabelId, (values: Values) => string>> = {
  allows: (v) => `\`${v['who']}\` can ${request(v)}`,
  denies: (v) => `\`${v['who']}\` cannot ${request(v)}`,
  deniesExplicitly: (v) => `a Deny keeps \`${v['who']}\` from ${request(v)}`,
  deniesImplicitly: (v) => `\`${v['who']}\` cannot ${request(v)}, and no Deny is needed for it`,
  grantedBy: (v) => `\`${v['who']}\` can ${request(v)}, ${wantedSource(v)}`,
  grantedOnlyBy: (v) => `\`${v['who']}\` can ${request(v)}, ${wantedSource(v)} and nothing else`,
  member: (v) => `\`${v['user']}\` is in \`${v['group']}\``,
  outside: (v) => `\`${v['user']}\` is not in \`${v['group']}\``,
  attached: (v) => `\`${v['policy']}\` is attached to ${entity(v)}`,
  inline: (v) => `${entity(v)} carries the inline policy \`${v['policy']}\``,
  inlineAny: (v) => `${entity(v)} carries an inline policy`,
  managed: (v) => `the customer managed policy \`${v['policy']}\` exists`,
  managedAttached: (v) => `the customer managed policy \`${v['policy']}\` is attached to ${entity(v)}`,
  versions: (v) => `\`${v['policy']}\` has at least ${v['atLeast']} versions`,
  versionsDefault: (v) =>
    `${v['wanted'] === 'latest' ? 'the latest version' : `\`${v['wanted']}\``} of \`${v['policy']}\` is its default${
      v['atLeast'] === 1 ? '' : `, of at least ${v['atLeast']}`
    }`,
  noDirectPolicies: (v) => `no user carries a policy directly${among(v)}`,
  noInlinePolicies: (v) => `nobody carries an inline policy${among(v)}`,
  noUnusedGroups: (v) => `every group has members and policies${among(v)}`,
  noRedundantAttachments: (v) => `no policy is carried for nothing${among(v)}`,
  noMoreThanStart: (v) => compared(v, 'nobody', ['may do no more than at the start', 'may do more than at the start']),
  noMoreThanSolution: (v) =>
    compared(v, 'nobody', ['may do no more than the task asks for', 'may do more than the task asks for']),
  noLessThanStart: (v) => compared(v, 'everybody', ['keeps the access of the start', 'keeps the access of the start']),
  noLessThanSolution: (v) =>
    compared(v, 'everybody', ['can do what the task asks for', 'can do what the task asks for']),
  noCredentials: (v) => `\`${v['name']}\` has no password and no active access key`,
  exists: (v) => `${entity(v)} exists`,
  absent: (v) => `${entity(v)} is gone`,
  atMost: limits,
  ran: (v) => `\`${v['call']}\` was called${callWords(v)}${denied(v)}`,
  neverRan: (v) => `\`${v['call']}\` was not called${callWords(v)}${denied(v)}`,
};

/** What checks ask for, in words. Why they fail has a door of its own, `reasons.ts`: it loads with the first judgement. */
export const checks = {
  sentence: (phrase: LabelPhrase): string => labels[phrase.id](phrase.values),
};
