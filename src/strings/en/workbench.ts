const count = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;

/** Words of the workbench: faces, Map, terminal, sandbox, notices, failures. */
export const workbench = {
  label: 'Account',
  faces: { label: 'Faces of the account', map: 'Map', policies: 'Policies', access: 'Access' },
  openingFace: 'Opening…',
  missingFace:
    'A file of this page is missing, so this cannot open. The rest works as before. Check the connection, then reload.',
  account: (id: string) => `account ${id.slice(0, 4)}-${id.slice(4, 8)}-${id.slice(8)}`,
  opening: 'Opening the account…',

  verdictLine: {
    none: 'Run a command as a user, with `--profile NAME`: what AWS decides, and why, shows here.',
    label: 'Last decision',
  },

  map: {
    label: 'Map of the account',
    users: 'Users',
    groups: 'Groups',
    policies: 'Policies',
    emptyTitle: 'No users or groups yet',
    emptyText: 'Create one in the terminal and watch it appear here.',
    kind: { user: 'user', group: 'group', policy: 'policy' },
    node: (name: string, kind: string) => `${name}, ${kind}`,
    groupsOf: (n: number) => (n === 0 ? 'no group' : count(n, 'group', 'groups')),
    membersOf: (n: number) => (n === 0 ? 'no members' : count(n, 'member', 'members')),
    policiesOf: (n: number) => (n === 0 ? 'no policies' : count(n, 'policy', 'policies')),
    policyKind: { 'aws-managed': 'AWS managed', 'customer-managed': 'yours', inline: 'inline' },
    policyKindLong: {
      'aws-managed': 'managed policy by AWS',
      'customer-managed': 'managed policy of this account',
      inline: 'inline policy',
    },
    moreStatements: (n: number) => `and ${count(n, 'more statement', 'more statements')}`,
    on: (resources: string) => `on ${resources}`,
    pill: { allowed: 'Allow', explicitDeny: 'Deny', implicitDeny: 'No Allow' },
    list: {
      label: 'The account in words',
      user: (name: string, groups: string, policies: string) => `User ${name}: ${groups}; ${policies}.`,
      memberOf: (groups: readonly string[]) => (groups.length === 0 ? 'in no group' : `member of ${groups.join(', ')}`),
      group: (name: string, members: string, policies: string) => `Group ${name}: ${members}; ${policies}.`,
      members: (names: readonly string[]) => (names.length === 0 ? 'no members' : `members ${names.join(', ')}`),
      carries: (policies: readonly string[]) =>
        policies.length === 0 ? 'carries no policy' : `carries ${policies.join(', ')}`,
      policy: (name: string, kind: string, lines: string) => `Policy ${name}, ${kind}: ${lines}.`,
    },
    lit: (word: string, path: readonly string[]) => `Deciding path, ${word}: ${path.join(', then ')}.`,
    details: {
      close: 'Close',
      arn: 'ARN',
      groups: 'Groups',
      members: 'Members',
      policies: 'Policies',
      carriedBy: 'Carried by',
      statements: 'What it says',
      none: 'none',
    },
  },

  terminal: {
    label: 'Terminal',
    log: 'Terminal output',
    input: 'Command',
    inputHelp: 'Tab completes the word. To leave the terminal press Escape, then Tab.',
    prompt: 'you@dojo',
    welcome: 'A simulated AWS account. Nothing leaves this page. Try `aws iam list-users` or `help`.',
    why: 'why?',
    whyLabel: 'Explain why this was denied',
    whyCommand: 'why',
    hints: {
      tab: '`Tab` completes',
      history: '`↑` history',
      why: '`why` explains the last denial',
      undo: '`undo` takes the last command back',
    },
    suggestions: 'Suggestions',
    suggestionsFound: (n: number) =>
      `${count(n, 'suggestion', 'suggestions')}. Arrow keys choose, Enter takes, Escape closes.`,
    released: 'Tab leaves the terminal now.',
  },

  steps: { undo: 'Take the last change back', redo: 'Do the change again' },

  sandbox: {
    reset: 'Reset',
    resetAsk: 'Empty the account and forget its commands?',
    resetYes: 'Reset the account',
    resetNo: 'Keep it',
    tryTitle: 'First commands to try',
    tryHint: 'Choosing one writes it into the terminal. Enter runs it.',
    tries: [
      'aws iam create-group --group-name Developers',
      'aws iam attach-group-policy --group-name Developers --policy-arn arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess',
      'aws iam create-user --user-name dev-alice',
      'aws iam add-user-to-group --user-name dev-alice --group-name Developers',
      'aws s3 ls --profile dev-alice',
      'aws iam list-users --profile dev-alice',
    ],
  },

  notice: {
    dismiss: 'Dismiss',
    reload: 'Reload',
    unavailable: 'This browser does not let the page save. Your work lasts until you close the tab.',
    'changed-elsewhere': 'This account was changed in another tab. What you see here includes the change.',
    unreadable: 'What was saved here could not be read, so this is a fresh start. Nothing was deleted.',
    'lesson-changed': 'This lesson was improved since you were here. What still fits was kept.',
    'newer-version':
      'Your work was saved by a newer version of this page. Reload to get it: what you do until then is not kept.',
  },

  failure: {
    title: 'This is our fault, not yours',
    text: 'The sandbox stopped. Your commands are saved in this browser; reloading the page replays them.',
    copy: 'Copy report',
    copied: 'Copied',
    reload: 'Reload',
    report: 'Report',
    reportIntro: 'IAM Dojo stopped.',
    commands: 'Commands:',
  },
};
