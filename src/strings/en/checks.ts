import type { CheckPhrase, CheckPhraseId } from '../../grader/index.ts';

type Values = Readonly<Record<string, string | number>>;

/** The resource without what every ARN has in common: `app-logs/2026.txt`. */
const shortly = (arn: string | number | undefined): string => String(arn).split(':').slice(5).join(':') || String(arn);

/** How the user signed in and what else the request carries; empty for a plain call with an access key. */
const circumstances = ({ session, mfa, context, without }: Values): string =>
  [
    session === undefined ? '' : `, signed in to the console ${mfa === 'yes' ? 'with' : 'without'} MFA`,
    context === undefined ? '' : `, with \`${context}\``,
    without === undefined ? '' : `, without \`${without}\``,
  ].join('');

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const request = (v: Values): string => `\`${v['action']}\` on \`${shortly(v['resource'])}\`${circumstances(v)}`;
const entity = (v: Values): string => `the ${v['entity']} \`${v['name']}\``;
const other = (v: Values): string => `the ${v['otherEntity']} \`${v['otherName']}\``;

/** Where a check wants an Allow to come from. */
const wantedSource = (v: Values): string =>
  [v['name'] === undefined ? '' : `through ${entity(v)}`, v['policy'] === undefined ? '' : `by \`${v['policy']}\``]
    .filter((part) => part !== '')
    .join(', ');

/** The policy that decides (`by`), or that decided before (`was`), where it sits, and what it does. */
function decider(v: Values, does: string, prefix: 'by' | 'was' = 'by'): string {
  const [policy, carrier, name, placement] = ['Policy', 'Entity', 'Name', 'Placement'].map((end) => v[prefix + end]);
  if (placement === 'resource') return `the policy of the bucket \`${name}\` ${does}`;
  return `\`${policy}\`, ${placement === 'inline' ? 'inline in' : 'attached to'} the ${carrier} \`${name}\`, ${does}`;
}

/** What stood in the way of something that is allowed now. */
function wasRefused(v: Values): string {
  if (v['was'] === 'noUser') return 'there was no such user';
  return v['was'] === 'explicitDeny' ? decider(v, 'denied it', 'was') : 'nothing allowed it';
}

/** What refuses something that should be allowed; `otherwise` is what to say when it is that nothing allows it. */
function isRefused(v: Values, otherwise: string): string {
  if (v['is'] === 'noUser') return `There is no user \`${v['who']}\`.`;
  return v['is'] === 'explicitDeny' ? capital(`${decider(v, 'denies it')}.`) : otherwise;
}

const codes = (list: string): string =>
  list
    .split(', ')
    .map((each) => `\`${each}\``)
    .join(', ');

/** Whom a comparison is about, and what does not count. */
const compared = ({ users, except }: Values, everybody: string, verbs: readonly [one: string, all: string]): string =>
  `${users === '' ? `${everybody} ${verbs[1]}` : `${codes(String(users))} ${verbs[0]}`}${except === '' ? '' : `, apart from ${codes(String(except))}`}`;

const among = ({ only, except }: Values): string =>
  `${only === '' ? '' : ` (of ${only})`}${except === '' ? '' : `, apart from ${except}`}`;

const sentences: Readonly<Record<CheckPhraseId, (values: Values) => string>> = {
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
  noUnusedGroups: (v) => `no group is without members${among(v)}`,
  noMoreThanStart: (v) => compared(v, 'nobody', ['may do no more than at the start', 'may do more than at the start']),
  noMoreThanSolution: (v) =>
    compared(v, 'nobody', ['may do no more than the task asks for', 'may do more than the task asks for']),
  noLessThanStart: (v) => compared(v, 'everybody', ['keeps the access of the start', 'keeps the access of the start']),
  noLessThanSolution: (v) =>
    compared(v, 'everybody', ['can do what the task asks for', 'can do what the task asks for']),
  noCredentials: (v) => `\`${v['name']}\` has no password and no active access key`,
  exists: (v) => `${entity(v)} exists`,
  absent: (v) => `${entity(v)} is gone`,
  noSuchUser: (v) => `There is no user \`${v['who']}\` who could ask.`,
  noSuchEntity: (v) => `The account has no ${v['entity']} \`${v['name']}\`.`,
  noSuchPolicy: (v) => `The account has no customer managed policy \`${v['policy']}\`.`,
  nearName: (v) => `It has a ${v['entity']} \`${v['near']}\`: is that a slip of the keyboard?`,
  nearPolicy: (v) => `It has a policy \`${v['near']}\`: is that a slip of the keyboard?`,
  notAllowed: (v) => `**\`${v['who']}\` is refused.**`,
  notDenied: (v) => `**\`${v['who']}\` can still do it.** Something in the account allows it.`,
  onlyImplicit: () =>
    '**Refused, and only because nothing allows it.** The next Allow that somebody adds would open it. A Deny would hold.',
  onlyExplicit: (v) =>
    `**Refused by a Deny in \`${v['byPolicy']}\`.** No Deny should be needed: take it away, and whatever allows the request then.`,
  grantedElsewhere: (v) =>
    `**Allowed, and from another place:** ${decider(v, 'allows it')}. Access should come ${wantedSource(v)}, so that there is one place to change it.`,
  grantedAsWell: (v) =>
    `**Allowed twice.** ${capital(decider(v, 'allows it'))} as well, and would go on if the access ${wantedSource(v)} were taken away.`,
  notMember: (v) => `\`${v['user']}\` is not a member of \`${v['group']}\`. Its members are ${v['members']}.`,
  noMembers: (v) => `\`${v['group']}\` has no members yet.`,
  stillMember: (v) => `\`${v['user']}\` is still a member, and gets whatever \`${v['group']}\` grants.`,
  notAttached: (v) => `\`${v['policy']}\` is not attached to anything yet.`,
  attachedElsewhere: (v) => `\`${v['policy']}\` is attached to ${other(v)}, not to ${entity(v)}.`,
  attachedNotInline: (v) =>
    `\`${v['policy']}\` is attached to ${entity(v)}. A policy that is attached stands on its own; an inline one is part of the ${v['entity']} and goes with it.`,
  inlineElsewhere: (v) => `\`${v['policy']}\` is inline in ${other(v)}, not in ${entity(v)}.`,
  inlineNotManaged: (v) =>
    `\`${v['policy']}\` is inline in ${entity(v)}: nobody else can use it, and it has no versions. A managed policy stands on its own.`,
  noInline: (v) => `${capital(entity(v))} carries no inline policy yet.`,
  otherInline: (v) => `${capital(entity(v))} carries ${v['others']}, and no inline policy \`${v['policy']}\`.`,
  fewVersions: (v) =>
    `\`${v['policy']}\` has ${v['count'] === 1 ? 'one version' : `${v['count']} versions`}. A change to a managed policy is a new version; the old one stays.`,
  otherDefault: (v) =>
    `The default of \`${v['policy']}\` is \`${v['is']}\`, not \`${v['wanted']}\`. Only the default version counts when AWS decides.`,
  carriesDirectly: (v) => `\`${v['name']}\` still carries ${v['policies']} directly, outside any group.`,
  carriesInline: (v) => `${capital(entity(v))} still carries ${v['policies']} inline.`,
  hasNoMembers: (v) => `\`${v['name']}\` has no members, so its policies reach nobody.`,
  gained: (v) =>
    `**\`${v['who']}\` may now ${request(v)}.** ${capital(decider(v, 'allows it'))}; before, ${wasRefused(v)}.`,
  gainedBeyond: (v) =>
    `**\`${v['who']}\` may ${request(v)}, which the task does not ask for.** ${capital(decider(v, 'allows it'))}.`,
  lost: (v) =>
    `**\`${v['who']}\` may no longer ${request(v)}.** ${isRefused(v, `Nothing allows it; before, ${decider(v, 'did', 'was')}.`)}`,
  lostBeyond: (v) =>
    `**\`${v['who']}\` should be able to ${request(v)}, and is refused.** ${isRefused(v, 'Nothing allows it yet.')}`,
  stillHasPassword: (v) =>
    `\`${v['name']}\` can still sign in to the console. The password goes with the login profile.`,
  stillHasKeys: (v) =>
    `\`${v['name']}\` still signs with the access key ${v['keys']}. Set it to \`Inactive\`, or delete it.`,
  stillThere: (v) => `${capital(entity(v))} is still there. Nothing holds it any more.`,
  stillInGroups: (v) => `\`${v['name']}\` is still a member of ${v['groups']}. AWS deletes no user who is in a group.`,
  stillHasMembers: (v) => `\`${v['name']}\` still has members: ${v['members']}. AWS deletes no group that has members.`,
  stillHasPolicies: (v) => `\`${v['name']}\` still carries ${v['policies']}. AWS deletes nothing that has policies.`,
};

/** What checks ask for and why they fail, in words. */
export const checks = {
  sentence: (phrase: CheckPhrase): string => sentences[phrase.id](phrase.values),
};
