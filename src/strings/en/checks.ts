import type { CheckPhrase, CheckPhraseId } from '../../grader/index.ts';

type Values = Readonly<Record<string, string | number>>;

/** The resource without what every ARN has in common: `app-logs/2026.txt`. */
const shortly = (arn: string | number | undefined): string => String(arn).split(':').slice(5).join(':') || String(arn);

const sentences: Readonly<Record<CheckPhraseId, (values: Values) => string>> = {
  allows: (v) => `\`${v['who']}\` can \`${v['action']}\` on \`${shortly(v['resource'])}\``,
  denies: (v) => `\`${v['who']}\` cannot \`${v['action']}\` on \`${shortly(v['resource'])}\``,
  member: (v) => `\`${v['user']}\` is in \`${v['group']}\``,
  attached: (v) => `\`${v['policy']}\` is attached to the ${v['entity']} \`${v['name']}\``,
  exists: (v) => `the ${v['entity']} \`${v['name']}\` exists`,
  absent: (v) => `the ${v['entity']} \`${v['name']}\` is gone`,
  noSuchUser: (v) => `There is no user \`${v['who']}\` who could ask.`,
  noSuchEntity: (v) => `The account has no ${v['entity']} \`${v['name']}\`.`,
  nearName: (v) => `It has a ${v['entity']} \`${v['near']}\`: is that a slip of the keyboard?`,
  notAllowed: (v) => `**\`${v['who']}\` is refused.**`,
  notDenied: (v) => `**\`${v['who']}\` can still do it.** Something in the account allows it.`,
  notMember: (v) => `\`${v['user']}\` is not a member of \`${v['group']}\`. Its members are ${v['members']}.`,
  noMembers: (v) => `\`${v['group']}\` has no members yet.`,
  notAttached: (v) => `\`${v['policy']}\` is not attached to anything yet.`,
  attachedElsewhere: (v) =>
    `\`${v['policy']}\` is attached to the ${v['otherEntity']} \`${v['otherName']}\`, not to the ${v['entity']} \`${v['name']}\`.`,
  stillThere: (v) => `The ${v['entity']} \`${v['name']}\` is still there. Nothing holds it any more.`,
  stillInGroups: (v) => `\`${v['name']}\` is still a member of ${v['groups']}. AWS deletes no user who is in a group.`,
  stillHasMembers: (v) => `\`${v['name']}\` still has members: ${v['members']}. AWS deletes no group that has members.`,
  stillHasPolicies: (v) => `\`${v['name']}\` still carries ${v['policies']}. AWS deletes nothing that has policies.`,
};

/** What checks ask for and why they fail, in words. */
export const checks = {
  sentence: (phrase: CheckPhrase): string => sentences[phrase.id](phrase.values),
};
