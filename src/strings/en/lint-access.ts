import type { LintRuleId } from '../../iam/lint.ts';
import { meant, type RuleWords } from './lint-words.ts';

/** Sentences of the rules about who is allowed what. */
export const accessRules = {
  'unknown-service': {
    why: (v) => `AWS has no service \`${v['prefix']}\`, so this matches no request. AWS takes it without a word.`,
    fix: (v) => meant(v['near']),
  },
  'unknown-action': {
    why: (v) => `AWS has no action \`${v['action']}\`, so this matches no request. AWS takes it without a word.`,
    fix: (v) => meant(v['near']),
  },
  'wildcard-matches-nothing': {
    why: (v) => `No action of AWS fits \`${v['action']}\`, so this matches no request.`,
    fix: () => 'Name an action that the service has.',
  },
  'group-as-principal': {
    why: (v) => `\`${v['group']}\` is a group, and a group is no principal: it never signs a request.`,
    fix: () => 'Name the users or a role here, or allow the access in a policy of the group.',
  },
  'everything-on-everything': {
    why: () => 'This allows every action on every resource, today and whatever AWS adds tomorrow.',
    fix: () => 'Name the actions that are needed and the resources that they are needed on.',
  },
  'not-action-with-allow': {
    why: (v) => `Allow with \`NotAction\` allows every action of AWS but \`${v['actions']}\`, also those to come.`,
    fix: () => 'List what is allowed with `Action`, or use `NotAction` with Deny.',
  },
  'privilege-escalation': {
    why: (v) =>
      `Whoever has \`${v['action']}\`${v['more'] === 0 ? '' : ` (and ${v['more']} more like it)`} on all of them can give themselves the permissions of others.`,
    fix: () => 'Name the groups, users or policies that it is for, in `Resource`.',
  },
  'pass-role-anywhere': {
    why: (v) => `\`${v['action']}\` on every role lets its holder hand any role to a service, and act through it.`,
    fix: () => 'Name the roles, and the service in a condition on `iam:PassedToService`.',
  },
  'redundant-action': {
    why: (v) => `\`${v['pattern']}\` says nothing new: \`${v['other']}\` covers it.`,
    fix: () => 'Take it out, or narrow the other one.',
  },
  'redundant-statement': {
    why: (v) => `Statement ${v['statement']} says nothing new: statement \`${v['other']}\` covers all of it.`,
    fix: () => 'Take it out, or say in it what is different.',
  },
  'needs-star': {
    why: (v) => `\`${v['action']}\` is not about single resources, so AWS wants \`*\` for it.`,
    fix: () => 'Give it a statement of its own, with `"Resource": "*"`.',
  },
  'escalation-by-membership': {
    why: (v) => `Whoever has \`${v['action']}\` on every group can put themselves into a group with more permissions.`,
    fix: () => 'Name the groups whose members they may choose, in `Resource`.',
  },
  'escalation-by-version': {
    why: (v) =>
      `Whoever has \`${v['action']}\` on every policy can rewrite one that they have themselves, and allow what they like.`,
    fix: () => 'Name the policies that they may change, in `Resource`.',
  },
  'escalation-by-policy': {
    why: (v) => `Whoever has \`${v['action']}\` on all of them can give themselves any policy.`,
    fix: () => 'Name users, groups or roles in `Resource`, and the policies in a condition on `iam:PolicyARN`.',
  },
  'escalation-by-credentials': {
    why: (v) =>
      `Whoever has \`${v['action']}\` on every user can make keys or a password for an administrator, and sign in with them.`,
    fix: () => 'Let users manage their own: end the resource with `user/${aws:username}`.',
  },
  'escalation-by-trust': {
    why: (v) => `Whoever has \`${v['action']}\` on every role can let themselves assume any of them.`,
    fix: () => 'Name the roles whose trust policy they may write, in `Resource`.',
  },
  'not-resource-with-allow': {
    why: (v) =>
      `Allow with \`NotResource\` allows this on everything but \`${v['resources']}\`, also on what does not exist yet.`,
    fix: () => 'List what is allowed with `Resource`, or use `NotResource` with Deny.',
  },
  'pass-role-to-all-but': {
    why: (v) =>
      `\`${v['action']}\` on all roles but some lets its holder hand any other role to a service, also one made tomorrow.`,
    fix: () => 'Name the roles that may be passed, in `Resource`.',
  },
  'service-linked-role-anywhere': {
    why: (v) =>
      `\`${v['action']}\` on any role lets its holder create service-linked roles for services that nobody wanted.`,
    fix: () => 'Name the role in `Resource`, and its service in a condition on `iam:AWSServiceName`.',
  },
  'assume-role-anywhere': {
    why: (v) =>
      `\`${v['action']}\` on every role leaves it to the trust policies alone who may assume what, in other accounts as well.`,
    fix: () => 'Name the roles, in `Resource`.',
  },
  'decrypt-anywhere': {
    why: (v) =>
      `\`${v['action']}\` on every key opens whatever is encrypted with any key whose policy trusts the account.`,
    fix: () => 'Name the keys, in `Resource`.',
  },
  'wildcard-in-service': {
    why: (v) =>
      `\`${v['prefix']}\` with a wildcard covers every service of such a name, also those that AWS adds later.`,
    fix: () => 'Write the prefixes of the services.',
  },
  'open-to-everybody': {
    why: () => 'This allows everybody in the world, with an AWS account or without.',
    fix: () => 'Name accounts, users or roles, or say in a condition who is meant, as with `aws:PrincipalOrgID`.',
  },
  'not-principal-with-allow': {
    why: () => 'Allow with `NotPrincipal` allows everybody else in the world, those who have not signed in among them.',
    fix: () => 'Name in `Principal` who is allowed.',
  },
  'not-principal-with-deny': {
    why: () =>
      'Deny with `NotPrincipal` also denies its exceptions when their account or role session is not listed beside them.',
    fix: () => 'Write `"Principal": "*"`, and except them with `ArnNotEquals` on `aws:PrincipalArn`.',
  },
  'wildcard-in-principal': {
    why: (v) => `A wildcard in \`${v['principal']}\` is not read as one: a principal is named in full.`,
    fix: () => 'Name the account, and narrow it with `ArnLike` on `aws:PrincipalArn`.',
  },
  'principal-by-id': {
    why: (v) =>
      `\`${v['id']}\` is the id of a ${v['entity']}. AWS writes one in place of the ARN when the ${v['entity']} has been deleted.`,
    fix: (v) => `Write the ARN of the ${v['entity']}, or take the line out.`,
  },
  'service-without-source': {
    why: (v) => `\`${v['service']}\` acts here for whoever asks it to, also for customers in other accounts.`,
    fix: () => 'Add a condition on `aws:SourceArn` or `aws:SourceAccount`.',
  },
  'denied-anyway': {
    why: (v) =>
      `Statement ${v['statement']} allows nothing: statement \`${v['other']}\` denies all of it, and a Deny always wins.`,
    fix: () => 'Take one of the two out, or narrow the Deny.',
  },
  'duplicate-sid': {
    why: (v) => `Two statements have the Sid \`${v['sid']}\`, so that messages and reviews cannot tell them apart.`,
    fix: () => 'Give each statement a Sid of its own.',
  },
} satisfies Partial<Record<LintRuleId, RuleWords>>;
