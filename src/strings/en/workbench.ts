const count = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;

/** Words of the workbench: faces, Map, terminal, failures. */
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
    principals: 'Users, roles',
    kind: { user: 'user', role: 'role', group: 'group', policy: 'policy' },
    boundary: 'boundary',
    node: (name: string, kind: string, boundary: string | null = null) =>
      `${name}, ${kind}${boundary === null ? '' : `, boundary ${boundary}`}`,
    groupsOf: (n: number) => (n === 0 ? 'no group' : count(n, 'group', 'groups')),
    membersOf: (n: number) => (n === 0 ? 'no members' : count(n, 'member', 'members')),
    policiesOf: (n: number) => (n === 0 ? 'no policies' : count(n, 'policy', 'policies')),
    policyKind: { 'aws-managed': 'AWS managed', 'customer-managed': 'yours', inline: 'inline' },
    moreStatements: (n: number) => `and ${count(n, 'more statement', 'more statements')}`,
    pill: { allowed: 'Allow', explicitDeny: 'Deny', implicitDeny: 'No Allow' },
  },

  terminal: {
    label: 'Terminal',
    log: 'Terminal output',
    input: 'Command',
    inputHelp: 'Tab completes the word. To leave the terminal press Escape, then Tab.',
    prompt: (who: string | null) => `${who ?? 'you'}@dojo`,
    welcome: 'A simulated AWS account. Nothing leaves this page. Try `aws iam list-users` or `help`.',
    search: 'Search earlier commands',
    table: 'Table',
    hints: {
      tab: '`Tab` completes',
      history: '`↑` history, `Ctrl+R` searches it',
      why: '`why` explains the last denial',
      undo: '`undo` takes the last command back',
    },
    suggestions: 'Suggestions',
    suggestionsFound: (n: number) =>
      `${count(n, 'suggestion', 'suggestions')}. Arrow keys choose, Enter takes, Escape closes.`,
    released: 'Tab leaves the terminal now.',
  },

  steps: { undo: 'Take the last change back', redo: 'Do the change again' },

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
