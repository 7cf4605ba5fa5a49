import type { ExplainPhrase, ExplainPhraseId, Rule } from '../../iam/index.ts';

type Values = Readonly<Record<string, string | number>>;

/** What carries a policy that is not the identity's, by where it stands. */
const elsewhere: Readonly<Record<string, (values: Values) => string>> = {
  resource: ({ entity, through }) => `the policy of the ${entity} \`${through}\``,
  trust: ({ through }) => `the trust policy of the role \`${through}\``,
  boundary: ({ policy: name }) => `the permissions boundary \`${name}\``,
  session: ({ policy: name }) => `the session policy \`${name}\``,
  control: ({ type, policy: name, entity, through }) =>
    `the ${type === 'rcp' ? 'resource' : 'service'} control policy \`${name}\` on the ${entity} \`${through}\``,
  endpoint: ({ through }) => `the policy of the VPC endpoint \`${through}\``,
};

/** "`ReadLogs`, through the group `Developers`", or where the policy sits when it is the principal's own; others stand elsewhere. */
export function policy(values: Values): string {
  const { policy: name, entity, through, placement } = values;
  const other = elsewhere[String(placement)];
  if (other !== undefined) return other(values);
  const embedded = placement === 'inline';
  const group = embedded ? `inline in the group \`${through}\`` : `through the group \`${through}\``;
  const own = embedded ? `inline in \`${through}\`` : `attached directly to \`${through}\``;
  return `\`${name}\`, ${entity === 'group' ? group : own},`;
}

/** What has to allow besides the identity's policies. */
const limits: Readonly<Record<string, string>> = {
  rcp: 'resource control policies have to allow it at every level',
  scp: 'service control policies have to allow it at every level',
  endpoint: 'the policy of the VPC endpoint has to allow it',
  resource: 'the policy of the resource has to allow it',
  boundary: 'the permissions boundary has to allow it',
  session: 'the policy of the session has to allow it',
};

const rules: Readonly<Record<string, string>> = {
  root: 'the root user may do everything in its own account',
  noPermissionNeeded: 'this action needs no permission',
  bucketOwner: 'the root user of the account that owns a bucket can always mend its policy',
  rootAssumesNoRole: 'the root user assumes no roles',
  sessionToken: 'credentials of `GetSessionToken` do not reach this action',
} satisfies Record<Rule, string>;

/** "statement 2 of `ReadLogs`, through the group `Developers`," */
const statement = (v: Values): string =>
  `${typeof v['statement'] === 'number' ? `statement ${v['statement']}` : `statement \`${v['statement']}\``} of ${policy(v)}`;

const asked = (v: Values, may: 'may' | 'may not'): string =>
  `\`${v['principal']}\` ${may} \`${v['action']}\` on \`${v['resource']}\``;

/** "`Bool aws:SecureTransport` of `true`" */
const condition = (v: Values): string => `\`${v['operator']} ${v['key']}\` of \`${v['wanted']}\``;

const found = ({ key, compared }: Values): string =>
  compared === undefined ? `the request has no \`${key}\`` : `\`${key}\` is \`${compared}\``;

const bucketToo = ({ bucket }: Values): string =>
  bucket === undefined ? '' : `, nor does the policy of the bucket \`${bucket}\``;

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const sentences: Readonly<Record<ExplainPhraseId, (values: Values) => string>> = {
  allowedBy: (v) => `${asked(v, 'may')}: ${policy(v)} allows it.`,
  explicitlyDeniedBy: (v) => `${asked(v, 'may not')}: ${policy(v)} denies it, and a Deny outweighs every Allow.`,
  noPolicies: (v) =>
    v['bucket'] === undefined
      ? `${asked(v, 'may not')}: no policy reaches \`${v['principal']}\`, and what nothing allows is denied.`
      : `${asked(v, 'may not')}: no policy reaches \`${v['principal']}\`, and the policy of the bucket \`${v['bucket']}\` does not allow it either.`,
  noAllow: (v) =>
    `${asked(v, 'may not')}: ${v['policies'] === 1 ? 'one policy reaches' : `${v['policies']} policies reach`} \`${v['principal']}\`, and no statement allows it${bucketToo(v)}.`,
  limitedBy: (v) => `${asked(v, 'may not')}: ${limits[String(v['type'])]} too, and no statement there does.`,
  byRule: (v) => `${asked(v, v['verdict'] === 'allowed' ? 'may' : 'may not')}: ${rules[String(v['rule'])]}.`,
  bucketDelegates: (v) =>
    `The policy of the bucket \`${v['bucket']}\` allows it to the account as a whole: that leaves the grant to the policies of its users and groups.`,
  conditionHeld: (v) => `Its condition ${condition(v)} holds: ${found(v)}.`,
  nearestAddAction: (v) =>
    `${statement(v)} covers the resource; its \`Action\` would have to include \`${v['value']}\`.`,
  nearestAddResource: (v) =>
    `${statement(v)} covers the action; its \`${v['element']}\` would have to include \`${v['value']}\`.`,
  nearestAddPrincipal: (v) =>
    `${statement(v)} covers the action and the resource; its \`Principal\` would have to name \`${v['value']}\`.`,
  nearestRemove: (v) => `${statement(v)} would allow it without \`${v['value']}\` in its \`${v['element']}\`.`,
  nearestDrop: (v) => `${statement(v)} would allow it if its condition ${condition(v)} held, but ${found(v)}.`,
};

/** One sentence of a decision; what came nearest says so. */
export const explainWords: Readonly<Record<ExplainPhraseId, (values: Values) => string>> = {
  ...sentences,
  nearestAddAction: (v) => `Nearest: ${sentences.nearestAddAction(v)}`,
  nearestAddResource: (v) => `Nearest: ${sentences.nearestAddResource(v)}`,
  nearestAddPrincipal: (v) => `Nearest: ${sentences.nearestAddPrincipal(v)}`,
  nearestRemove: (v) => `Nearest: ${sentences.nearestRemove(v)}`,
  nearestDrop: (v) => `Nearest: ${sentences.nearestDrop(v)}`,
};

/** Decisions in words. */
export const explained = {
  sentence: ({ id, values }: ExplainPhrase): string => explainWords[id](values),
  /** A near miss where it is known to be one. */
  nearest: ({ id, values }: ExplainPhrase): string => capital(sentences[id](values)),
};
