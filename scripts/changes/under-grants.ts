import type { DocumentChange } from './change.ts';
import {
  changeEntry,
  entriesOf,
  isAllow,
  isDeny,
  once,
  valuesOf,
  whole,
  withEntries,
  without,
  type Document,
  type Entry,
  type ListElement,
  type Statement,
  type StatementChange,
} from './document.ts';
import {
  asLiteral,
  exclusive,
  narrowerNetwork,
  notIfExists,
  secondLess,
  valueLess,
  type EntryChange,
} from './grants/entries.ts';
import { allowsSomething, isSettled, isWithin } from './reach.ts';

/** A change of an Allow whose scope no other statement settles. */
const ofAllow =
  (change: (statement: Statement, document: Document) => Statement | readonly Statement[] | null): StatementChange =>
  (statement, document) => {
    if (!isAllow(statement) || !allowsSomething(document)) return null;
    const actions = 'NotAction' in statement ? ['*'] : valuesOf(statement, 'Action');
    const resources = 'NotResource' in statement ? ['*'] : valuesOf(statement, 'Resource');
    const settled = actions.some((action) => resources.some((each) => isSettled(document, statement, action, each)));
    return settled ? null : change(statement, document);
  };

/** Takes the first value out of a list, where no other covers it. */
const fewer =
  (element: ListElement): StatementChange =>
  (statement) => {
    const [first, ...others] = valuesOf(statement, element);
    if (first === undefined || others.length === 0 || others.some((each) => isWithin(first, each))) return null;
    return { ...statement, [element]: others };
  };

const value =
  (element: ListElement, change: (value: string) => string | null): StatementChange =>
  (statement) => {
    const values = valuesOf(statement, element);
    for (const [at, each] of values.entries()) {
      const next = change(each);
      const covered = values.some((other) => other !== each && isWithin(each, other));
      if (next !== null && !covered) return { ...statement, [element]: values.with(at, next) };
    }
    return null;
  };

const inAllow = (change: EntryChange): StatementChange => ofAllow((statement) => changeEntry(statement, change));

const withEntry =
  (...added: readonly Entry[]): StatementChange =>
  (statement) => {
    const entries = entriesOf(statement);
    const known = entries.some(({ key }) => added.some((each) => each.key.toLowerCase() === key.toLowerCase()));
    return known ? null : withEntries(statement, [...entries, ...added]);
  };

const requireKey: StatementChange = (statement) => {
  const entries = entriesOf(statement);
  const all = entries.find(({ operator }) => operator.startsWith('ForAllValues:'));
  if (all === undefined || entries.some(({ operator }) => operator === 'Null')) return null;
  return withEntries(statement, [...entries, { operator: 'Null', key: all.key, values: ['false'] }]);
};

const mfaMayLack: EntryChange = (entry) =>
  entry.operator === 'Bool' && /multifactorauthpresent/i.test(entry.key) && String(entry.values[0]) === 'false'
    ? { ...entry, operator: 'BoolIfExists' }
    : null;

/** Adds a Deny, where something is allowed that it reaches. */
const deny =
  (make: (allow: Statement) => Statement | null) =>
  (document: Document): readonly Statement[] | null => {
    const allow = document.statements.find(isAllow);
    const added = allow === undefined || !allowsSomething(document) ? null : make(allow);
    return added === null ? null : [...document.statements, added];
  };

const ofDeny =
  (change: StatementChange): StatementChange =>
  (statement, document) =>
    isDeny(statement) && document.statements.some(isAllow) ? change(statement, document) : null;

const ACCOUNT = /^(arn:[^:]*:[^:]*:[^:]*):(?:\d{12}|\*):/;

/** A name that no service has: the last vowel became another letter. */
const misspelt = (action: string): string | null =>
  /^\w+:\w+$/.test(action) ? action.replace(/[aeiou](?=[^aeiou]*$)/i, 'x') : null;

/** Ways to write a policy that allow less, each for somebody who holds that document alone. */
export const underGrants: readonly DocumentChange[] = [
  once('action-lost', 'an Allow names one action less', ofAllow(fewer('Action'))),
  once('resource-lost', 'an Allow names one resource less', ofAllow(fewer('Resource'))),
  whole('allow-lost', 'an Allow was left out', (document) => {
    const at = document.statements.findIndex((each) => ofAllow(() => each)(each, document) !== null);
    return at === -1 || document.statements.length < 2 ? null : document.statements.toSpliced(at, 1);
  }),
  once(
    'action-narrowed',
    'all actions of a service became those that begin with Get',
    ofAllow(value('Action', (action) => (/^\w+:\*$/.test(action) ? action.replace('*', 'Get*') : null))),
  ),
  once('action-misspelt', 'an action was misspelt', ofAllow(value('Action', misspelt))),
  once(
    'one-resource',
    '* became one resource',
    ofAllow(value('Resource', (resource) => (resource === '*' ? 'arn:aws:s3:::example-bucket/*' : null))),
  ),
  once(
    'folder',
    'all of a place became one folder of it',
    ofAllow(value('Resource', (resource) => (resource.endsWith('/*') ? resource.replace(/\*$/, 'private/*') : null))),
  ),
  once(
    'other-account',
    'the account of a resource became another',
    ofAllow(value('Resource', (each) => (ACCOUNT.test(each) ? each.replace(ACCOUNT, '$1:999988887777:') : null))),
  ),
  once(
    'mfa-needed',
    'an Allow asks for MFA',
    ofAllow(withEntry({ operator: 'Bool', key: 'aws:MultiFactorAuthPresent', values: ['true'] })),
  ),
  once(
    'office-needed',
    'an Allow asks for an address',
    ofAllow(withEntry({ operator: 'IpAddress', key: 'aws:SourceIp', values: ['203.0.113.0/24'] })),
  ),
  once(
    'vpc-needed',
    'an Allow asks for an endpoint',
    ofAllow(withEntry({ operator: 'StringNotEqualsIfExists', key: 'aws:SourceVpce', values: ['vpce-1a2b3c4d'] })),
  ),
  whole(
    'all-denied',
    'all was denied',
    deny(() => ({ Effect: 'Deny', Action: '*', Resource: '*' })),
  ),
  whole(
    'action-denied',
    'the first action was denied',
    deny((allow) => {
      const [action] = valuesOf(allow, 'Action');
      return action === undefined ? null : { Effect: 'Deny', Action: action, Resource: '*' };
    }),
  ),
  whole(
    'denied-without-mfa',
    'the same was denied without MFA',
    deny((allow) => {
      const condition = { BoolIfExists: { 'aws:MultiFactorAuthPresent': 'false' } };
      return { ...without(allow, 'Sid'), Effect: 'Deny', Condition: condition };
    }),
  ),
  once('star-is-text', 'StringLike became StringEquals', inAllow(asLiteral)),
  once('value-lost', 'a condition takes one value less', inAllow(valueLess)),
  once('key-needed', 'IfExists was left out', inAllow(notIfExists)),
  once('null-added', 'ForAllValues asks for its key', ofAllow(requireKey)),
  once('narrower-network', 'a network became half as wide', inAllow(narrowerNetwork)),
  once('end-excluded', '<= became <', inAllow(exclusive)),
  once('second-less', 'a time limit moved by a second', inAllow(secondLess)),
  once(
    'deny-widened',
    'a Deny reaches all resources',
    ofDeny((statement) =>
      valuesOf(statement, 'Resource').includes('*') || !('Resource' in statement)
        ? null
        : { ...statement, Resource: '*' },
    ),
  ),
  once(
    'deny-unconditioned',
    'a Deny lost its condition',
    ofDeny((statement) => ('Condition' in statement ? without(statement, 'Condition') : null)),
  ),
  once(
    'mfa-must-be-known',
    'Bool of a Deny became BoolIfExists',
    ofDeny((statement) => changeEntry(statement, mfaMayLack)),
  ),
];
