import type { FindingClass, LintRuleId } from '../../iam/lint.ts';

type Values = Readonly<Record<string, string | number>>;

/** What a rule found, and what to do about it. */
interface RuleWords {
  readonly why: (values: Values) => string;
  readonly fix: (values: Values) => string;
}

const meant = (near: string | number | undefined): string =>
  near === '' || near === undefined ? 'Check the spelling.' : `Write \`${near}\`, if you meant that.`;

const rules: Readonly<Record<LintRuleId, RuleWords>> = {
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
  'other-resource-type': {
    why: (v) => `\`${v['action']}\` is not about \`${v['resource']}\`, so this statement matches no request for it.`,
    fix: (v) => `It wants a resource like \`${v['wanted']}\`.`,
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
  'for-all-values-with-allow': {
    why: (v) =>
      `\`ForAllValues\` also holds when the request does not carry \`${v['key']}\` at all, and then this allows.`,
    fix: (v) => `Add \`"Null": {"${v['key']}": "false"}\` beside it, so that the key has to be there.`,
  },
  'deny-misses-absent-key': {
    why: (v) =>
      `A request without \`${v['key']}\` is not denied here. With long-term access keys there is no such key in the request.`,
    fix: () => 'Use `BoolIfExists`: it holds as well when the key is missing.',
  },
  'allow-without-mfa': {
    why: () =>
      '`BoolIfExists` also holds when the key is missing, and with long-term access keys it is: they need no MFA here.',
    fix: () => 'Use `Bool`: it holds only when the key is there.',
  },
  'objects-out-of-reach': {
    why: (v) =>
      `\`${v['bucket']}\` is the bucket. Actions on its objects need the objects, and no resource here covers them.`,
    fix: (v) => `Add \`${v['objects']}\`.`,
  },
  'needs-star': {
    why: (v) => `\`${v['action']}\` is not about single resources, so AWS wants \`*\` for it.`,
    fix: () => 'Give it a statement of its own, with `"Resource": "*"`.',
  },
  'old-version': {
    why: (v) =>
      `${v['written'] === 'no' ? 'Without `Version`' : 'With this version'} the document is read as one of 2008.${v['variables'] === 'yes' ? ' Its `${…}` are plain text then, and match nothing.' : ''}`,
    fix: () => 'Write `"Version": "2012-10-17"`.',
  },
  'unknown-condition-key': {
    why: (v) => `No request that we know of carries \`${v['key']}\`. AWS takes it, and treats it as missing.`,
    fix: (v) => meant(v['near']),
  },
  'wildcard-without-like': {
    why: (v) => `\`${v['operator']}\` compares the \`*\` in \`${v['value']}\` as a character, not as a wildcard.`,
    fix: (v) => `Use \`${v['like']}\` if it stands for anything.`,
  },
  'redundant-action': {
    why: (v) => `\`${v['pattern']}\` says nothing new: \`${v['other']}\` covers it.`,
    fix: () => 'Take it out, or narrow the other one.',
  },
  'redundant-resource': {
    why: (v) => `\`${v['pattern']}\` says nothing new: \`${v['other']}\` covers it.`,
    fix: () => 'Take it out, or narrow the other one.',
  },
  'redundant-statement': {
    why: (v) => `Statement ${v['statement']} says nothing new: statement \`${v['other']}\` covers all of it.`,
    fix: () => 'Take it out, or say in it what is different.',
  },
  'empty-element': {
    why: (v) => `\`${v['element']}\` is empty and says nothing.`,
    fix: () => 'Fill it, or take it out.',
  },
};

/** What the elements of a policy are for, shown beside their names. */
const elements: Readonly<Record<string, string>> = {
  Version: 'The version of the policy language, not of your policy. Today it is `2012-10-17`.',
  Id: 'A name for the whole document. IAM makes nothing of it.',
  Statement: 'The statements: each allows or denies something. Their order has no meaning.',
  Sid: 'A name for the statement, of letters and digits. It shows in explanations.',
  Effect: '`Allow` or `Deny`. What nothing allows is denied; one Deny outweighs every Allow.',
  Principal: 'Who the statement is about. Only in policies of resources, such as buckets; a group cannot stand here.',
  NotPrincipal: 'Everybody but these. Rarely what one wants.',
  Action: 'What may or may not be done: `service:Action`, with `*` and `?` as wildcards.',
  NotAction: 'Every action of AWS but these.',
  Resource: 'What it may be done to: ARNs, with `*` and `?` as wildcards.',
  NotResource: 'Every resource but these.',
  Condition: 'When the statement holds. Several operators and keys must all hold; of several values of a key, one.',
};

/** Words of the Policies face and its editor. */
export const editor = {
  label: 'Policies',
  opening: 'Opening the editor…',

  list: {
    label: 'Policies and files',
    choose: 'Document',
    inlineOf: { group: (name: string) => `Inline in group ${name}`, user: (name: string) => `Inline in user ${name}` },
    managed: 'Customer managed',
    awsManaged: 'AWS managed, attached',
    files: 'Files',
    empty: 'The account has no policy of its own yet.',
    unsaved: 'not saved',
  },

  create: {
    open: 'New',
    title: 'New document',
    kind: 'Kind',
    kinds: { inline: 'Inline policy', managed: 'Customer managed policy', file: 'File' },
    owner: 'In',
    owners: { group: (name: string) => `Group ${name}`, user: (name: string) => `User ${name}` },
    noOwner: 'An inline policy sits inside a user or a group, and there is none yet. Create one in the terminal.',
    name: 'Name',
    names: { inline: 'ReadLogs', managed: 'LogReaders', file: 'policy.json' },
    explain: {
      inline: 'Part of one user or group, and deleted with it.',
      managed:
        'Stands by itself, has versions, and is attached to users and groups. Attach it in the terminal once it is saved.',
      file: 'For the terminal, as `file://policy.json`. It changes nothing in the account.',
    },
    taken: 'There is one of this name already.',
    badName: 'Letters, digits and `_ + = , . @ -`, at most 128 of them.',
    badFileName: 'Letters, digits and `_ . + = , @ -`, at most 64 of them, and no folder.',
    write: 'Write it',
    cancel: 'Cancel',
  },

  document: {
    where: {
      inline: {
        group: (name: string) => `inline in group \`${name}\``,
        user: (name: string) => `inline in user \`${name}\``,
      },
      managed: (version: string) => `customer managed, default version \`${version}\``,
      newManaged: 'customer managed, new',
      awsManaged: (version: string) => `AWS managed, version \`${version}\`: AWS writes it, so it can only be read`,
      file: 'a file of the terminal',
    },
    text: (name: string) => `Text of ${name}`,
    format: 'Format',
    formatHint: 'Shift+Alt+F',
    discard: 'Discard changes',
    discardAsk: 'Throw away what you changed here?',
    discardYes: 'Throw it away',
    discardNo: 'Keep it',
    delete: 'Delete file',
    deleteAsk: (name: string) => `Delete the file ${name}?`,
    deleteYes: 'Delete it',
    deleteNo: 'Keep it',
    save: 'Save',
    saveHint: 'Ctrl+S',
    saves: 'Saving runs',
    savesFile: (name: string) => `Saving writes the file, for \`--policy-document file://${name}\``,
    size: (used: string, quota: string) => `${used} of ${quota} characters`,
    sizeShared: (used: string, quota: string, owner: string) =>
      `${used} of ${quota} characters for all inline policies of ${owner}`,
    sizeFile: (used: string) => `${used} characters`,
    saved: 'Saved.',
    nothingToSave: 'There is nothing to save.',
    notJson: 'This cannot be laid out before it is JSON: see the first problem below.',
    refused: 'AWS refused it:',
    fileName: 'That is no name for a file.',
    fileCount: 'There are 50 files already. Delete one first.',
    fileSize: 'That is too long for a file.',
    behind: 'The account has changed under your text: this document is another one now.',
    gone: 'This document is no longer in the account. Saving makes it anew.',
    takeOver: 'Take over the account’s text',
    keepMine: 'Keep mine',
    help: 'Ctrl+Space suggests, Ctrl+S saves, Shift+Alt+F formats. To leave the editor press Escape, then Tab.',
    helpReading: 'To leave the editor press Escape, then Tab.',
    released: 'Tab leaves the editor now.',
    fill: 'Fill in action and resource.',
    nothingOpen: 'Choose a document, or make a new one.',
  },

  problems: {
    label: 'Problems',
    none: 'No problems found.',
    dataMissing: 'Reference data could not be loaded, so only the grammar is checked.',
    found: (errors: number, others: number) =>
      [
        errors === 0 ? [] : `${errors} ${errors === 1 ? 'error' : 'errors'}`,
        others === 0 ? [] : `${others} ${others === 1 ? 'remark' : 'remarks'}`,
      ]
        .flat()
        .join(', '),
    classes: {
      error: 'Error',
      'security-warning': 'Security warning',
      warning: 'Warning',
      suggestion: 'Suggestion',
    } satisfies Record<FindingClass, string>,
    aws: (sentence: string) => `AWS answers: ${sentence}`,
    line: (line: number) => `Line ${line}`,
    goTo: (line: number) => `Go to line ${line}`,
    apply: 'Apply',
    applyLabel: (line: number) => `Apply the correction in line ${line}`,
  },

  rule: (id: LintRuleId, values: Values): { readonly why: string; readonly fix: string } => ({
    why: rules[id].why(values),
    fix: rules[id].fix(values),
  }),

  assist: {
    elements,
    everyAction: 'every action of every service',
    everyActionOf: (service: string) => `every action of ${service}`,
    everyResource: 'every resource',
    objectsOf: 'every object in it',
    inAccount: 'in this account',
    format: 'format',
    effect: { Allow: 'allows, unless a Deny outweighs it', Deny: 'outweighs every Allow' },
    version: 'the language of today',
    variable: 'filled in for each request',
    always: 'in every request',
    sometimes: 'not in every request',
    level: (levels: readonly string[]) => levels.join(', '),
    resources: (types: readonly string[]) => `Resource types: ${types.join(', ')}`,
    noResources: 'No resource types: wants `"Resource": "*"`',
    covers: (n: number, shown: readonly string[]) =>
      `Covers ${n} ${n === 1 ? 'action' : 'actions'}: ${shown.map((name) => `\`${name}\``).join(', ')}${n > shown.length ? ', …' : ''}`,
    coversNone: 'Covers no action',
    keyType: (type: string, presence: string) => `${type}, ${presence}`,
  },
};
