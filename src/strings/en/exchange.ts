import type {
  FindingItemId,
  FindingKind,
  ImportNoteId,
  ImportProblem,
  ImportReport,
  ImportRefusalId,
} from '../../iam/exchange.ts';
import type { Phrase } from '../../iam/index.ts';

type Values = Phrase['values'];
type Sentences<Id extends string> = Readonly<Record<Id, (v: Values) => string>>;

const count = (n: number, one: string, many: string): string => `${n.toLocaleString('en-GB')} ${n === 1 ? one : many}`;

const LISTS = '`UserDetailList`, `GroupDetailList`, `RoleDetailList` and `Policies`';

/** Why a text is no JSON. */
export const jsonFaults = {
  'json.end': () =>
    'The text ends in the middle of a value. It may have been cut short: save the output to a file and take the whole file.',
  'json.character': () => 'This is not JSON. Run the command with `--output json`.',
  'json.string': () => 'This string has a line break or another control character in it, or no end.',
  'json.escape': () => 'JSON has no such escape.',
  'json.name': () => 'JSON expects a name in double quotes here.',
  'json.colon': () => 'JSON expects a colon after a name.',
  'json.comma': () => 'JSON expects a comma here, or the end of the list or object.',
  'json.deep': () => 'This is nested deeper than any export.',
} satisfies Partial<Sentences<ImportRefusalId>>;

/** Why a text is refused as a whole: what was found, and what to do. */
const refusals: Sentences<ImportRefusalId> = {
  ...jsonFaults,
  empty: () => 'There is nothing in it.',
  tooLarge: ({ most }) => `This is larger than ${most} million characters, which is the most that is read here.`,
  tooMany: ({ list, most }) => `\`${list}\` has more than ${most} entries, which is the most that is read here.`,
  notAnObject: () => 'This is JSON, but not the output of `aws iam get-account-authorization-details`.',
  notDetails: () =>
    `This is JSON, but it has none of the lists ${LISTS}. Run \`aws iam get-account-authorization-details\`.`,
  notAList: ({ list }) => `\`${list}\` should be a list.`,
  noAccount: () => 'No ARN in it tells which account this is. Is it the export of an empty account?',
  severalAccounts: ({ one, other }) =>
    `The ARNs name two accounts, \`${one}\` and \`${other}\`. Bring one account at a time.`,
  partition: ({ partition }) =>
    `This is of the partition \`${partition}\`. The sandbox knows the partition \`aws\` alone.`,
};

const says = (v: Values): string =>
  v['says'] === '' || v['says'] === undefined ? '' : ` ${v['says']} (line ${v['line']}, column ${v['column']} of it).`;

/** What happened to one part of an export. */
const notes: Sentences<ImportNoteId> = {
  noName: ({ member }) => `The entry has no \`${member}\`.`,
  badName: ({ name }) => `\`${name}\` cannot be a name in IAM.`,
  badPath: ({ name }) => `The path of \`${name}\` cannot be one.`,
  badArn: ({ name }) => `\`${name}\` has no ARN.`,
  otherArn: ({ name, arn }) => `The ARN of \`${name}\` should be \`${arn}\`.`,
  nameTwice: ({ name }) => `\`${name}\` is there already. IAM tells names apart without regard to case.`,
  idTwice: ({ name, id }) => `The id \`${id}\` of \`${name}\` is there already.`,
  noTrust: (v) =>
    `The trust policy of \`${v['name']}\` cannot be read, so nobody can say who may assume the role.${says(v)}`,
  noVersions: ({ name }) => `The policy \`${name}\` has no versions.`,
  noDefault: ({ name }) => `The default version of the policy \`${name}\` is not there or cannot be read.`,
  badList: ({ member }) => `\`${member}\` should be a list of objects.`,
  noDocument: ({ of, policy }) => `The policy \`${policy}\` of \`${of}\` has no document.`,
  document: (v) => `The document \`${v['policy']}\` of \`${v['of']}\` is not a policy.${says(v)}`,
  encoding: ({ of, policy }) => `The document \`${policy}\` of \`${of}\` is badly URL-encoded.`,
  noGroup: ({ name, group }) => `\`${name}\` is in the group \`${group}\`, which is not in the export.`,
  noPolicy: ({ name, arn }) =>
    `\`${name}\` has the policy \`${arn}\` attached, which is not in the export or was left out.`,
  policyTwice: ({ name, policy }) => `\`${name}\` has the policy \`${policy}\` twice.`,
  groupTwice: ({ name, group }) => `\`${name}\` is in the group \`${group}\` twice.`,
  badTag: ({ name, key }) => `The tag \`${key}\` of \`${name}\` cannot be one, or is there already.`,
  badVersion: ({ name }) => `A version of the policy \`${name}\` has no version id.`,
  noBoundary: ({ name, arn }) =>
    `The permissions boundary \`${arn}\` of \`${name}\` is not in the export. Without it, \`${name}\` is allowed more here than in AWS.`,
  badLastUsed: ({ name }) => `When \`${name}\` was last used cannot be read.`,
  madeId: ({ arn }) => `\`${arn}\` has no unique id; it got one of the sandbox's own.`,
  madeDate: ({ name, member }) => `\`${member}\` of \`${name}\` is no date; the time of the import stands for it.`,
  fromReference: ({ arn, version }) =>
    `The export has no document of \`${arn}\`; version ${version} was taken, which AWS publishes.`,
};

const kinds: Readonly<Record<FindingKind, { readonly title: string; readonly why: string }>> = {
  admins: {
    title: 'May do everything',
    why: 'A statement allows every action on every resource. Keep these few, and hold each of them to MFA.',
  },
  openRoles: {
    title: 'Roles that anybody may assume',
    why: 'The trust policy names everybody in every account. Name accounts or roles instead.',
  },
  oldKeys: { title: 'Access keys older than 90 days', why: 'Make a new key, move to it, then delete the old one.' },
  keysUnknown: {
    title: 'Ages of access keys are not known',
    why: 'The export does not tell of keys, passwords or MFA. A credential report does: `aws iam get-credential-report`.',
  },
  useUnknown: {
    title: 'When users last did something is not known',
    why: 'The export tells the last use of roles alone. A credential report has that of passwords and keys.',
  },
  unusedRoles: {
    title: 'Roles without use',
    why: 'Not used for 90 days, or never as far as AWS remembers, which is 400 days.',
  },
  ownPolicies: {
    title: 'Users with policies of their own',
    why: 'What a person may do should follow from groups: then it ends with the membership.',
  },
  redundant: {
    title: 'Policies that grant nothing new',
    why: 'Everything that the policy allows is allowed by another one on the same entity. Of two that overlap, only one can go.',
  },
  emptyGroups: { title: 'Groups without members', why: 'They give nobody anything. Are they still needed?' },
  alikeGroups: {
    title: 'Groups that are alike',
    why: 'They have the same policies, or the same members: one of them may be enough.',
  },
  noGroup: {
    title: 'Users in no group',
    why: 'What they may do comes from their own policies, or they may do nothing.',
  },
  unattached: { title: 'Policies attached to nobody', why: 'They grant nothing, and they can be attached by mistake.' },
};

const item: Sentences<FindingItemId> = {
  adminBy: ({ policy, via }) => `by \`${policy}\`${via === '' ? '' : `, from the group \`${via}\``}`,
  openTrust: () => 'without any condition',
  conditionalTrust: () => 'under a condition; check that it is enough',
  keyAge: ({ key, days }) => `\`${key}\`, ${days} days old`,
  fact: () => '',
  neverUsed: () => 'no use is known',
  lastUsed: ({ days }) => `last used ${days} days ago`,
  policiesOfOwn: ({ attached, inline }) =>
    [Number(attached) > 0 ? `${attached} attached` : '', Number(inline) > 0 ? `${inline} inline` : '']
      .filter((part) => part !== '')
      .join(', '),
  nothingNew: ({ policy }) => `\`${policy}\` allows nothing that the others do not`,
  nothingNewBounded: ({ policy }) => `\`${policy}\` allows nothing that the others do not, as far as was looked`,
  samePolicies: ({ others }) => `the same policies as ${others}`,
  sameMembers: ({ others }) => `the same members as ${others}`,
};

/** Words of bringing an account, taking it along, and what was found in it. */
export const exchange = {
  refusal: ({ id, values }: ImportProblem['phrase']): string => refusals[id](values),
  at: (line: number, column: number): string => `Line ${line}, column ${column}`,
  note: ({ id, values }: ImportReport['notes'][number]['phrase']): string => notes[id](values),
  finding: (kind: FindingKind) => kinds[kind],
  findingItem: ({ id, values }: Phrase<FindingItemId>): string => item[id](values),
  severity: { high: 'look first', medium: 'look soon', low: 'tidy up', unknown: 'not known' },
  bring: {
    title: 'Bring your own account',
    lead: 'Run this where you can read IAM, and bring the output. It is read in this browser and leaves it nowhere.',
    command: 'aws iam get-account-authorization-details > account.json',
    commandLabel: 'The command',
    paste: 'Paste the output',
    file: 'Choose a file',
    drop: 'or drop the file anywhere on this sheet',
    read: 'Read it',
    reading: 'Reading…',
    close: 'Close',
    openKept: (account: string) => `Open the account ${account} that you kept here`,
    cannotRead: (name: string) => `\`${name}\` cannot be read as text.`,
  },
  report: {
    title: (account: string) => `Account ${account}`,
    taken: 'Taken',
    of: (taken: number, offered: number) =>
      taken === offered
        ? taken.toLocaleString('en-GB')
        : `${taken.toLocaleString('en-GB')} of ${offered.toLocaleString('en-GB')}`,
    rows: {
      users: 'users',
      groups: 'groups',
      roles: 'roles',
      customerPolicies: 'policies of its own',
      awsPolicies: 'policies of AWS',
      memberships: 'memberships',
      attachments: 'attachments',
      inlinePolicies: 'inline policies',
    },
    whole: 'Everything was taken.',
    notes: (n: number) => `${count(n, 'part was', 'parts were')} not taken as they stand`,
    effects: { entity: 'left out', part: 'a part left out', assumed: 'filled in' },
    more: (n: number) => `and ${n.toLocaleString('en-GB')} more`,
    incomplete: (n: number) =>
      `What is said of ${count(n, 'entity', 'entities')} is not whole, because a part was left out:`,
    truncated:
      'The export says that pages of it are missing. The CLI writes all of them when no `--max-items` is given.',
    ignored: 'Not read',
    addedRole: (name: string) =>
      `The sandbox acts as a role of its own, \`${name}\`, which is not in your account. Exports leave it out.`,
    open: 'Open this account',
    again: 'Bring another text',
  },
  account: {
    title: (account: string) => `Your account ${account}`,
    memory: 'It is in memory alone and is gone when you leave this page.',
    kept: 'It is kept in this browser, on this device.',
    keep: 'Keep it on this device',
    forget: 'Forget this account',
    forgetAsk: 'Forget this account and what you did in it? Nothing of it stays on this device.',
    forgetYes: 'Forget it',
    forgetNo: 'Keep working',
    noStorage: 'The browser refuses to keep it.',
    notForgotten: 'The browser refuses to forget it. Delete the data of this site in the settings of the browser.',
    take: 'Take it along',
    json: 'As JSON',
    script: 'As a script of commands',
    pseudonymised: 'Pseudonymised, as JSON',
    pseudonymisedHint:
      'Other names for users, groups, roles, policies, the account and resources, and other values of tags. Keys of tags, conditions, Regions and IP addresses stay as they are. What else applies is in none of these files: AWS has no place for it there.',
    writing: 'Writing the file…',
    about: 'About this account',
    reset: 'Back to what you brought',
  },
  findings: {
    title: 'Findings',
    looking: 'Looking…',
    who: 'Looking for whoever can do one thing?',
    whoAsk: 'Ask who can',
    done: (n: number) => (n === 0 ? 'Nothing was found.' : `${count(n, 'thing', 'things')} to look at.`),
    map: (name: string) => `Show ${name} on the Map`,
    mapShort: 'Map',
    access: (name: string) => `Ask what ${name} may do`,
    accessShort: 'Access',
    count: (n: number) => `${n.toLocaleString('en-GB')} found`,
    all: (n: number) => `Show all ${n.toLocaleString('en-GB')}`,
    filter: 'Only names with',
    kinds: { user: 'user', group: 'group', role: 'role', policy: 'policy' },
  },
  map: {
    find: 'Find a user, group, role or policy',
    lead: (n: number) =>
      `The account has ${n.toLocaleString('en-GB')} entities: too many for one drawing. Choose one to see what it hangs together with.`,
    around: (name: string) => `Around ${name}`,
    none: 'Nothing has that in its name.',
    all: 'Choose another',
  },
};
