import type { FindingClass, LintRuleId } from '../../iam/lint.ts';
import { accessRules } from './lint-access.ts';
import { conditionRules } from './lint-conditions.ts';
import { textRules } from './lint-text.ts';
import type { RuleValues, RuleWords } from './lint-words.ts';

const rules: Readonly<Record<LintRuleId, RuleWords>> = { ...accessRules, ...conditionRules, ...textRules };

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
    inlineOf: {
      group: (name: string) => `Inline in group ${name}`,
      user: (name: string) => `Inline in user ${name}`,
      role: (name: string) => `Inline in role ${name}`,
    },
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
    owners: {
      group: (name: string) => `Group ${name}`,
      user: (name: string) => `User ${name}`,
      role: (name: string) => `Role ${name}`,
    },
    noOwner:
      'An inline policy sits inside a user, a group or a role, and there is none yet. Create one in the terminal.',
    name: 'Name',
    names: { inline: 'ReadLogs', managed: 'LogReaders', file: 'policy.json' },
    explain: {
      inline: 'Part of one user, group or role, and deleted with it.',
      managed:
        'Stands by itself, has versions, and is attached to users, groups and roles. Attach it in the terminal once it is saved.',
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
        role: (name: string) => `inline in role \`${name}\``,
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

  rule: (id: LintRuleId, values: RuleValues): { readonly why: string; readonly fix: string } => ({
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
