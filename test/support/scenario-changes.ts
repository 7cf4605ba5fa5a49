import { ACCOUNT, type StatementText } from './builders.ts';
import { CALLERS } from './condition-scenarios.ts';
import type { LanguageScenario, PolicyText } from './language-scenarios.ts';

/** Changes to what `decide` is given. `decide` on the changed scenario answers the original as a `decide` with that mistake would. */
interface Change {
  readonly name: string;
  readonly change: (scenario: LanguageScenario) => LanguageScenario;
}

type OfStatement = (statement: StatementText) => StatementText | null;

const documents =
  (change: (document: PolicyText) => PolicyText): Change['change'] =>
  ({ request, identity, resource }) => ({ request, identity: identity.map(change), resource: resource.map(change) });

/** A document that loses all its statements keeps one that never matches: AWS knows no empty list. */
const statements = (change: OfStatement): Change['change'] =>
  documents((document) => {
    const kept = document.Statement.map(change).filter((each) => each !== null);
    return { ...document, Statement: kept.length > 0 ? kept : document.Statement.map(harmless) };
  });

const harmless = (statement: StatementText): StatementText => ({
  ...without(statement, 'Action', 'NotAction'),
  Action: 'none:None',
});

function without(statement: StatementText, ...names: readonly (keyof StatementText)[]): StatementText {
  const entries = Object.entries(statement).filter(([name]) => names.every((each) => each !== name));
  return { Effect: statement.Effect, ...Object.fromEntries(entries) };
}

const operators = (change: (operator: string) => string): Change['change'] =>
  statements((statement) => {
    if (statement.Condition === undefined) return statement;
    const entries = Object.entries(statement.Condition).map(([operator, keys]) => [change(operator), keys] as const);
    return { ...statement, Condition: Object.fromEntries(entries) };
  });

const patterns = (change: (pattern: string) => string): Change['change'] =>
  statements(({ Resource, NotResource, ...rest }) => {
    const changed = (list: string | readonly string[]): readonly string[] => [list].flat().map(change);
    return {
      ...rest,
      ...(Resource === undefined ? {} : { Resource: changed(Resource) }),
      ...(NotResource === undefined ? {} : { NotResource: changed(NotResource) }),
    };
  });

const renamed = (from: 'NotAction' | 'NotResource' | 'NotPrincipal', to: 'Action' | 'Resource' | 'Principal') =>
  statements((statement) =>
    statement[from] === undefined ? statement : { ...without(statement, from), [to]: statement[from] },
  );

const principals =
  (change: (arn: string, scenario: LanguageScenario) => string): Change['change'] =>
  (scenario) =>
    statements((statement) => {
      const { Principal } = statement;
      if (typeof Principal !== 'object' || Principal['AWS'] === undefined) return statement;
      const AWS = [Principal['AWS']].flat().map((arn) => change(arn, scenario));
      return { ...statement, Principal: { ...Principal, AWS } };
    })(scenario);

const context =
  (keeps: (key: string) => boolean): Change['change'] =>
  (scenario) => ({
    ...scenario,
    request: { ...scenario.request, context: new Map([...scenario.request.context].filter(([key]) => keeps(key))) },
  });

export const changes: readonly Change[] = [
  { name: 'a Deny were not read', change: statements((each) => (each.Effect === 'Deny' ? null : each)) },
  { name: 'an Allow were not read', change: statements((each) => (each.Effect === 'Allow' ? null : each)) },
  { name: 'an Allow were a Deny', change: statements((each) => ({ ...each, Effect: 'Deny' })) },
  { name: 'conditions were not read', change: statements((each) => without(each, 'Condition')) },
  {
    name: 'the condition of a Deny were not read',
    change: statements((each) => (each.Effect === 'Deny' ? without(each, 'Condition') : each)),
  },
  {
    name: 'a statement with a condition never held',
    change: statements((each) => (each.Condition === undefined ? each : null)),
  },
  { name: 'NotAction were Action', change: renamed('NotAction', 'Action') },
  { name: 'NotResource were Resource', change: renamed('NotResource', 'Resource') },
  { name: 'NotPrincipal were Principal', change: renamed('NotPrincipal', 'Principal') },
  { name: 'every document had version 2012-10-17', change: documents((each) => ({ ...each, Version: '2012-10-17' })) },
  { name: 'every document had version 2008-10-17', change: documents((each) => ({ ...each, Version: '2008-10-17' })) },
  {
    name: 'only the first statement counted',
    change: documents((each) => ({ ...each, Statement: each.Statement.slice(0, 1) })),
  },
  { name: 'IfExists were not there', change: operators((each) => each.replace('IfExists', '')) },
  {
    name: 'IfExists were everywhere',
    change: operators((each) => (each === 'Null' || each.endsWith('IfExists') ? each : `${each}IfExists`)),
  },
  { name: 'set operators were not there', change: operators((each) => each.replace(/^For\w+:/, '')) },
  {
    name: 'ForAllValues were ForAnyValue',
    change: operators((each) => each.replace('ForAll', 'ForAny').replace('AnyValues', 'AnyValue')),
  },
  { name: 'negated operators were not negated', change: operators((each) => each.replace('Not', '')) },
  {
    name: 'StringLike were StringEquals',
    change: operators((each) => each.replace(/String(Not)?Like/, 'String$1Equals')),
  },
  {
    name: 'ArnLike were StringLike',
    change: operators((each) => each.replace(/Arn(Not)?(?:Like|Equals)/, 'String$1Like')),
  },
  { name: 'less or equal were less', change: operators((each) => each.replace('ThanEquals', 'Than')) },
  { name: 'a question mark in a resource stood for any run', change: patterns((each) => each.replaceAll('?', '*')) },
  {
    name: 'escapes were wildcards',
    change: patterns((each) => each.replaceAll('${*}', '*').replaceAll('${?}', '?')),
  },
  { name: 'resources had no case', change: patterns((each) => each.replaceAll('/R', '/r').replaceAll('/D', '/d')) },
  { name: 'defaults were not there', change: patterns((each) => each.replace(/, '[^']*'/, '')) },
  { name: 'no request had a tag', change: context((key) => key !== 'aws:principaltag/team') },
  { name: 'no request told of MFA', change: context((key) => key !== 'aws:multifactorauthpresent') },
  { name: 'no request named its role', change: context((key) => key !== 'aws:principalarn') },
  {
    name: 'a bucket had no policy',
    change: (scenario) => ({ ...scenario, resource: [] }),
  },
  {
    name: 'the policy of a bucket were only read where no identity policy is',
    change: (scenario) => (scenario.identity.length > 0 ? { ...scenario, resource: [] } : scenario),
  },
  {
    name: 'an account granted what it delegates',
    change: principals((arn, { request }) =>
      arn === ACCOUNT || arn === `arn:aws:iam::${ACCOUNT}:root` ? request.principal : arn,
    ),
  },
  {
    name: 'a user had the name of another in a path',
    change: principals((arn) => (arn === CALLERS.danaOfOps.arn ? CALLERS.dana.arn : arn)),
  },
  { name: 'everybody were the account', change: principals((arn) => (arn === '*' ? ACCOUNT : arn)) },
];
