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
  withoutSid,
  type ListElement,
  type Statement,
  type StatementChange,
} from './document.ts';
import {
  anotherValue,
  asPrefix,
  ifExists,
  inclusive,
  secondMore,
  widerNetwork,
  type EntryChange,
} from './grants/entries.ts';
import { allowsSomething, isSettled, isTotal } from './reach.ts';

const ADMINISTRATOR: Statement = { Effect: 'Allow', Action: '*', Resource: '*' };
const IAM: Statement = { Effect: 'Allow', Action: 'iam:*', Resource: '*' };

const denied = (statements: readonly Statement[], action: string): boolean =>
  statements.some(
    (each) => isDeny(each) && ('NotAction' in each || isSettled({ rest: {}, statements: [each] }, {}, action, '*')),
  );

/** Replaces one value of a list of an Allow, where nothing else allows what comes instead. */
const value =
  (element: ListElement, change: (value: string) => string | null): StatementChange =>
  (statement, document) => {
    if (!isAllow(statement)) return null;
    const values = valuesOf(statement, element);
    const [action = '*'] = valuesOf(statement, 'Action');
    for (const [at, each] of values.entries()) {
      const next = change(each);
      if (next === null || next === each || values.includes(next) || values.includes('*')) continue;
      const settled =
        element === 'Action'
          ? valuesOf(statement, 'Resource').some((resource) => isSettled(document, statement, next, resource))
          : isSettled(document, statement, action, next);
      if (!settled) return { ...statement, [element]: values.with(at, next) };
    }
    return null;
  };

const inAllow =
  (change: EntryChange): StatementChange =>
  (statement) =>
    isAllow(statement) ? changeEntry(statement, change) : null;

/** The Deny that decides most often: with a condition or without, as long as something is allowed. */
const ofDeny =
  (change: StatementChange): StatementChange =>
  (statement, document) =>
    isDeny(statement) && document.statements.some(isAllow) ? change(statement, document) : null;

const removeDeny = (statements: readonly Statement[]): readonly Statement[] | null => {
  const at = statements.findIndex(isDeny);
  return at === -1 || !statements.some(isAllow) ? null : statements.toSpliced(at, 1);
};

const fewer =
  (element: ListElement): StatementChange =>
  (statement) => {
    const values = valuesOf(statement, element);
    return values.length < 2 ? null : { ...statement, [element]: values.slice(0, -1) };
  };

/** Either of two conditions is enough, where both were needed. */
const either: StatementChange = (statement) => {
  const entries = entriesOf(statement);
  const [first, ...others] = entries;
  if (!isAllow(statement) || first === undefined || others.length === 0) return null;
  const parts = [[first], others].map((each) => withEntries(withoutSid(statement), each));
  return parts.filter((part) => part !== null);
};

const withoutNull: StatementChange = (statement) => {
  const entries = entriesOf(statement);
  const at = entries.findIndex(
    ({ operator, key, values }) =>
      operator === 'Null' &&
      String(values[0]) === 'false' &&
      entries.some((each) => each.operator.startsWith('ForAllValues:') && each.key.toLowerCase() === key.toLowerCase()),
  );
  return at === -1 || !isAllow(statement) ? null : withEntries(statement, entries.toSpliced(at, 1));
};

const withMfaKnown: EntryChange = (entry) =>
  entry.operator === 'BoolIfExists' && /multifactorauthpresent/i.test(entry.key)
    ? { ...entry, operator: 'Bool' }
    : null;

const stronger: StatementChange = (statement) =>
  withEntries(statement, [
    ...entriesOf(statement),
    { operator: 'StringEquals', key: 'aws:RequestedRegion', values: ['eu-central-2'] },
  ]);

const REGION = /^(arn:[^:]*:[^:]*):[a-z]{2}-[a-z-]+-\d:/;

/** Ways to write a policy that allow more, each for somebody who holds that document alone. */
export const overGrants: readonly DocumentChange[] = [
  whole('administrator', 'all actions on all resources were added', (document) =>
    isTotal(document) ? null : [...document.statements, ADMINISTRATOR],
  ),
  whole('all-of-iam', 'iam:* was added', (document) =>
    isTotal(document) || denied(document.statements, 'iam:*') || isSettled(document, {}, 'iam:*', '*')
      ? null
      : [...document.statements, IAM],
  ),
  once(
    'service-wide',
    'one action became all of its service',
    value('Action', (action) => (action.includes(':') ? `${action.split(':')[0] ?? ''}:*` : null)),
  ),
  once('any-resource', 'resources became *', (statement, document) => {
    const resources = valuesOf(statement, 'Resource');
    const [action = '*'] = valuesOf(statement, 'Action');
    if (!isAllow(statement) || resources.length === 0 || resources.includes('*')) return null;
    return isSettled(document, statement, action, '*') ? null : { ...statement, Resource: '*' };
  }),
  once(
    'slash-lost',
    'b/* became b*, which names others too',
    value('Resource', (resource) => (resource.endsWith('/*') ? `${resource.slice(0, -2)}*` : null)),
  ),
  once(
    'resource-prefix',
    'one resource became all that begin like it',
    value('Resource', (resource) => (/\w$/.test(resource) ? `${resource}*` : null)),
  ),
  once(
    'any-region',
    'the region of a resource became *',
    value('Resource', (resource) => (REGION.test(resource) ? resource.replace(REGION, '$1:*:') : null)),
  ),
  once(
    'variable-lost',
    'a variable became *',
    value('Resource', (resource) => (resource.includes('${') ? resource.replaceAll(/\$\{[^}]*\}/g, '*') : null)),
  ),
  once('condition-lost', 'an Allow lost its condition', (statement) =>
    isAllow(statement) && 'Condition' in statement ? without(statement, 'Condition') : null,
  ),
  once('entry-lost', 'a condition lost one of its entries', (statement) => {
    const entries = entriesOf(statement);
    return isAllow(statement) && entries.length > 1 ? withEntries(statement, entries.slice(1)) : null;
  }),
  once('either-condition', 'either of two conditions is enough', either),
  once('prefix-of-value', 'StringEquals became StringLike with a star', inAllow(asPrefix)),
  once('another-value', 'a condition takes one more value', inAllow(anotherValue)),
  once('key-may-lack', 'IfExists was added', inAllow(ifExists)),
  once('null-lost', 'ForAllValues lost its Null', withoutNull),
  once('wider-network', 'a network became twice as wide', inAllow(widerNetwork)),
  once('end-included', '< became <=', inAllow(inclusive)),
  once('second-more', 'a time limit moved by a second', inAllow(secondMore)),
  whole('deny-lost', 'a Deny was left out', ({ statements }) => removeDeny(statements)),
  once('deny-turned', 'a Deny became an Allow', (statement, document) =>
    isDeny(statement) && !isTotal(document) ? { ...statement, Effect: 'Allow' } : null,
  ),
  once('deny-of-fewer-resources', 'a Deny names fewer resources', ofDeny(fewer('Resource'))),
  once('deny-of-fewer-actions', 'a Deny names fewer actions', ofDeny(fewer('Action'))),
  once('deny-conditioned', 'a Deny holds in one region alone', ofDeny(stronger)),
  once(
    'mfa-may-lack',
    'BoolIfExists of a Deny became Bool',
    ofDeny((statement) => changeEntry(statement, withMfaKnown)),
  ),
  whole('not-action-allowed', 'a Deny with NotAction became an Allow', (document) => {
    const at = document.statements.findIndex((each) => isDeny(each) && 'NotAction' in each);
    const chosen = document.statements[at];
    return chosen === undefined || !allowsSomething(document)
      ? null
      : document.statements.with(at, { ...chosen, Effect: 'Allow' });
  }),
];
