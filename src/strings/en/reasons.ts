import type { NearestId, ReasonId, ReasonPhrase } from '../../grader/index.ts';
import { callWords, circumstances, codes, counted, entity, wantedSource, type Values } from './checks.ts';
import { explained } from './sentences.ts';

type Prefix = 'by' | 'was';

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** The whole ARN: the reader has to tell it from the others. */
const request = (v: Values): string => `\`${v['action']}\` on \`${v['resource']}\`${circumstances(v)}`;
const other = (v: Values): string => `the ${v['otherEntity']} \`${v['otherName']}\``;

/** Where a policy sits, after its name. */
const PLACES: Readonly<Record<string, string>> = {
  inline: 'inline in',
  managed: 'attached to',
  boundary: 'the permissions boundary of',
  control: 'a control policy on',
};

/** The policy that decides (`by`), or that decided before (`was`), and where it sits. */
function policy(v: Values, prefix: Prefix): string {
  const [name, carrier, on, placement] = ['Policy', 'Entity', 'Name', 'Placement'].map((end) => v[prefix + end]);
  const place = PLACES[String(placement)];
  return place === undefined
    ? `the policy of the ${carrier} \`${on}\``
    : `\`${name}\`, ${place} the ${carrier} \`${on}\``;
}

/** "statement 2 of `Admin`, attached to the group `Developers`" */
function source(v: Values, prefix: Prefix = 'by'): string {
  const [sid, number] = [v[`${prefix}Sid`], v[`${prefix}Statement`]];
  return `statement ${sid === undefined ? number : `\`${sid}\``} of ${policy(v, prefix)}`;
}

/** The same as the subject of a sentence: what follows the place is set off. */
function decider(v: Values, does: string, prefix: Prefix = 'by'): string {
  const where = source(v, prefix);
  return `${where}${where.includes(', ') ? ',' : ''} ${does}`;
}

const furthermore = (v: Values, prefix: Prefix): string =>
  v[`${prefix}More`] === undefined ? '' : `, and from ${counted(v[`${prefix}More`], 'statement', 'statements')} more`;

/** Where something that is allowed now comes from; without any policy where a rule of AWS allows it. */
const comesFrom = (v: Values): string =>
  v['byPolicy'] === undefined ? 'It needs no permission.' : `It comes from ${source(v)}${furthermore(v, 'by')}.`;

/** What stood in the way of something that is allowed now. */
function wasRefused(v: Values): string {
  if (v['was'] === 'noUser') return 'there was no such user';
  return v['wasPolicy'] === undefined ? 'nothing allowed that' : `that was denied by ${source(v, 'was')}`;
}

/** What refuses something that should be allowed; `otherwise` is what to say when it is that nothing allows it. */
function isRefused(v: Values, otherwise: string): string {
  if (v['is'] === 'noUser') return `There is no user \`${v['who']}\` now.`;
  if (v['byPolicy'] === undefined) return v['rule'] === undefined ? otherwise : byRule(v);
  return capital(`${decider(v, 'denies it')}, and a Deny outweighs every Allow.`);
}

/** The policies that were looked at in vain. */
const reached = (v: Values): string =>
  v['reach'] === undefined
    ? `No policy reaches \`${v['who']}\`, directly or through a group.`
    : `What reaches \`${v['who']}\` is ${codes(v['reach'])}, and no statement there allows it.`;

/** A verdict that no policy can change. */
const byRule = (v: Values): string =>
  explained.sentence({ id: 'byRule', values: { ...v, principal: v['who'] ?? '', verdict: v['is'] ?? '' } });

/** What came nearest, in the words of the decision. */
const nearest =
  (id: NearestId) =>
  (values: Values): string =>
    explained.sentence({ id, values });

const lists = { user: 'list-users', group: 'list-groups' } as const;
const listOf = (v: Values): string => `\`aws iam ${v['entity'] === 'group' ? lists.group : lists.user}\``;

const sentences: Readonly<Record<ReasonId, (values: Values) => string>> = {
  noSuchRole: (v) => `There is no role \`${v['role']}\` to ask as. \`aws iam list-roles\` shows which there are.`,
  noSuchUser: (v) => `There is no user \`${v['who']}\` who could ask. \`aws iam ${lists.user}\` shows who there is.`,
  noSuchEntity: (v) => `The account has no ${v['entity']} \`${v['name']}\`. ${listOf(v)} shows what there is.`,
  noSuchPolicy: (v) =>
    `The account has no customer managed policy \`${v['policy']}\`. \`aws iam list-policies --scope Local\` shows what there is.`,
  nearName: (v) => `It has a ${v['entity']} \`${v['near']}\`: is that a slip of the keyboard?`,
  nearPolicy: (v) => `It has a policy \`${v['near']}\`: is that a slip of the keyboard?`,
  notAllowed: (v) =>
    v['is'] === 'implicitDeny' && v['rule'] === undefined
      ? `**\`${v['who']}\` is refused, because nothing allows it.** ${reached(v)}`
      : `**\`${v['who']}\` is refused.** ${isRefused(v, 'Nothing allows it.')}`,
  notDenied: (v) =>
    `**\`${v['who']}\` can still do it.** ${v['rule'] === undefined ? comesFrom(v) : byRule(v)} What one policy allows stays allowed until it goes or a Deny outweighs it.`,
  onlyImplicit: (v) =>
    `**Refused, and only because nothing allows it.** The next Allow that reaches \`${v['who']}\` would open it. A Deny would hold, and none among the policies of \`${v['who']}\` and their groups matches.`,
  onlyExplicit: (v) =>
    `**Refused by ${source(v)}.** No Deny should be needed: take it away, and whatever allows the request then.`,
  grantedElsewhere: (v) =>
    `**Allowed, and from another place:** ${decider(v, 'allows it')}. Access should come ${wantedSource(v)}, so that there is one place to change it.`,
  grantedAsWell: (v) =>
    `**Allowed twice.** ${capital(decider(v, 'allows it'))} as well, and would go on if the access ${wantedSource(v)} were taken away.`,
  notMember: (v) =>
    `\`${v['user']}\` is not a member of \`${v['group']}\`, so nothing that the group carries reaches \`${v['user']}\`. Its members are ${v['members']}.`,
  noMembers: (v) => `\`${v['group']}\` has no members yet, so what it carries reaches nobody.`,
  stillMember: (v) => `\`${v['user']}\` is still a member, and gets whatever \`${v['group']}\` grants.`,
  notAttached: (v) =>
    `\`${v['policy']}\` is not attached to anything yet, so it counts for nobody. It belongs on ${entity(v)}.`,
  attachedElsewhere: (v) =>
    `\`${v['policy']}\` is attached to ${other(v)}, not to ${entity(v)}. It counts for those alone who carry it, or whose group does.`,
  attachedNotInline: (v) =>
    `\`${v['policy']}\` is attached to ${entity(v)}. A policy that is attached stands on its own; an inline one is part of the ${v['entity']} and goes with it.`,
  inlineElsewhere: (v) =>
    `\`${v['policy']}\` is inline in ${other(v)}, not in ${entity(v)}. An inline policy counts where it is embedded and nowhere else.`,
  inlineNotManaged: (v) =>
    `\`${v['policy']}\` is inline in ${entity(v)}: nobody else can use it, and it has no versions. A managed policy stands on its own.`,
  noInline: (v) =>
    `${capital(entity(v))} carries no inline policy yet. An inline policy is part of the ${v['entity']} and goes with it.`,
  otherInline: (v) =>
    `${capital(entity(v))} carries ${v['others']}, and no inline policy \`${v['policy']}\`. Names of policies count to the letter.`,
  fewVersions: (v) =>
    `\`${v['policy']}\` has ${v['count'] === 1 ? 'one version' : `${v['count']} versions`}. A change to a managed policy is a new version; the old one stays.`,
  otherDefault: (v) =>
    `The default of \`${v['policy']}\` is \`${v['is']}\`, not \`${v['wanted']}\`. Only the default version counts when AWS decides.`,
  carriesDirectly: (v) =>
    `\`${v['name']}\` still carries ${v['policies']} directly, outside any group: who looks at the groups does not see it.`,
  carriesInline: (v) =>
    `${capital(entity(v))} still carries ${v['policies']} inline: nobody else can use it, and no list of policies shows it.`,
  hasNoMembers: (v) => `\`${v['name']}\` has no members, so its policies reach nobody.`,
  hasNoPolicies: (v) => `\`${v['name']}\` carries no policy, so its members (${v['members']}) get nothing from it.`,
  redundant: (v) =>
    `**${policy(v, 'by')}, changes nothing.** Without it ${v['users']} could do the same, no less and no more${
      v['wasPolicy'] === undefined ? ': other policies say it all' : `: ${policy(v, 'was')}, says it already`
    }. Who takes access away would have to find both.`,
  gained: (v) => `**\`${v['who']}\` can now ${request(v)}; before, ${wasRefused(v)}.** ${comesFrom(v)}`,
  gainedBeyond: (v) => `**\`${v['who']}\` can ${request(v)}, which the task does not ask for.** ${comesFrom(v)}`,
  lost: (v) =>
    `**\`${v['who']}\` can no longer ${request(v)}.** ${isRefused(
      v,
      v['wasPolicy'] === undefined
        ? 'Nothing allows it now.'
        : `Nothing allows it now; before, ${decider(v, 'did', 'was')}.`,
    )}`,
  lostBeyond: (v) =>
    `**\`${v['who']}\` should be able to ${request(v)}, and is refused.** ${isRefused(v, 'Nothing allows it yet.')}`,
  stillHasPassword: (v) =>
    `\`${v['name']}\` can still sign in to the console. The password goes with the login profile.`,
  stillHasKeys: (v) =>
    `\`${v['name']}\` still signs with the access key ${v['keys']}. Set it to \`Inactive\`, or delete it.`,
  stillThere: (v) => `${capital(entity(v))} is still there. Nothing holds it any more, so AWS would delete it.`,
  stillInGroups: (v) => `\`${v['name']}\` is still a member of ${v['groups']}. AWS deletes no user who is in a group.`,
  stillHasMembers: (v) => `\`${v['name']}\` still has members: ${v['members']}. AWS deletes no group that has members.`,
  stillHasPolicies: (v) => `\`${v['name']}\` still carries ${v['policies']}. AWS deletes nothing that has policies.`,
  tooManyCommands: (v) =>
    `**${counted(v['count'], 'command has', 'commands have')} changed the account, and ${v['most']} ${v['most'] === 1 ? 'is' : 'are'} enough:** ${v['found']}. Undo goes back, and what is undone does not count.`,
  tooManyPolicies: (v) =>
    `**${counted(v['count'], 'policy', 'policies')} came, and ${v['most']} ${v['most'] === 1 ? 'is' : 'are'} enough:** ${v['found']}. Two policies that say one thing are two places to change it.`,
  tooManyCarried: (v) =>
    `**${capital(entity(v))} carries ${counted(v['count'], 'policy', 'policies')}, and ${v['most']} ${v['most'] === 1 ? 'is' : 'are'} enough:** ${v['found']}. One of them says what another could.`,
  tooManyStatements: (v) =>
    `**${capital(entity(v))} carries ${counted(v['count'], 'statement', 'statements')}, and ${v['most']} ${v['most'] === 1 ? 'is' : 'are'} enough:** ${v['found']}, in ${v['policies']}. Statements that differ in one element can be one.`,
  notRun: (v) =>
    `\`${v['call']}\` has not been called${callWords(v)} since the task opened. Its answer is part of the task: look before you change anything.`,
  ranOtherwise: (v) =>
    `\`${v['made']}\` was called by \`${v['madeBy'] ?? 'nobody that AWS knows'}\`${v['madeOn'] === undefined ? '' : ` on \`${v['madeOn']}\``}${
      v['error'] === undefined ? '' : `, and answered with ${v['error']}`
    }. The task asks for a call${callWords(v)} that is ${v['denied'] === undefined ? 'carried out' : 'denied'}.`,
  ranAnyway: (v) =>
    `\`${v['made']}\` was called by \`${v['madeBy'] ?? 'nobody that AWS knows'}\`${v['madeOn'] === undefined ? '' : ` on \`${v['madeOn']}\``}, and the task goes without it. Undo takes it back.`,
  nearestAddAction: nearest('nearestAddAction'),
  nearestAddResource: nearest('nearestAddResource'),
  nearestAddPrincipal: nearest('nearestAddPrincipal'),
  nearestRemove: nearest('nearestRemove'),
  nearestDrop: nearest('nearestDrop'),
};

/** Why checks fail and what to look at, in words. */
export const reasons = {
  sentence: (phrase: ReasonPhrase): string => sentences[phrase.id](phrase.values),
  /** Ways to look closer, beside the reasons. `statement` is a number or a Sid. */
  ways: {
    show: (statement: string | number, of: string) => `Show statement ${statement} of ${of}`,
    policyOf: (carrier: string, name: string) => `the policy of the ${carrier} ${name}`,
    ask: 'Ask this request in Access',
    path: 'See the path',
  },
};
