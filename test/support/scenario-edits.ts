import { ACCOUNT, type StatementText } from './builders.ts';
import { rootOf } from './caller-scenarios.ts';
import { mapPolicies, type LanguageScenario, type PolicyText } from './language-scenarios.ts';
import type { Given, NaiveRequest } from './naive-evaluator.ts';

/** A change to what `decide` is given. `decide` on the changed scenario answers the original as a `decide` with that mistake would. */
export interface Change {
  readonly name: string;
  readonly change: (scenario: LanguageScenario) => LanguageScenario;
}

type OfStatement = (statement: StatementText) => StatementText | null;

type Kind = keyof Given<PolicyText>;

/** Documents of all types, or of these alone. */
export const documents =
  (change: (document: PolicyText) => PolicyText, ...types: readonly Kind[]): Change['change'] =>
  ({ request, policies }) => ({
    request,
    policies: mapPolicies(policies, (document, _, type) =>
      types.length === 0 || types.includes(type) ? change(document) : document,
    ),
  });

/** A document that loses all its statements keeps one that never matches: AWS knows no empty list. */
export const statements = (change: OfStatement, ...types: readonly Kind[]): Change['change'] =>
  documents(
    (document) => {
      const kept = document.Statement.map(change).filter((each) => each !== null);
      return { ...document, Statement: kept.length > 0 ? kept : document.Statement.map(harmless) };
    },
    ...types,
  );

const harmless = (statement: StatementText): StatementText => ({
  ...without(statement, 'Action', 'NotAction'),
  Action: 'none:None',
});

export function without(statement: StatementText, ...names: readonly (keyof StatementText)[]): StatementText {
  const entries = Object.entries(statement).filter(([name]) => names.every((each) => each !== name));
  return { Effect: statement.Effect, ...Object.fromEntries(entries) };
}

export const undenied = (...types: readonly Kind[]) =>
  statements((each) => (each.Effect === 'Deny' ? null : each), ...types);

export const operators = (change: (operator: string) => string): Change['change'] =>
  statements((statement) => {
    if (statement.Condition === undefined) return statement;
    const entries = Object.entries(statement.Condition).map(([operator, keys]) => [change(operator), keys] as const);
    return { ...statement, Condition: Object.fromEntries(entries) };
  });

export const patterns = (change: (pattern: string) => string): Change['change'] =>
  statements(({ Resource, NotResource, ...rest }) => {
    const changed = (list: string | readonly string[]): readonly string[] => [list].flat().map(change);
    return {
      ...rest,
      ...(Resource === undefined ? {} : { Resource: changed(Resource) }),
      ...(NotResource === undefined ? {} : { NotResource: changed(NotResource) }),
    };
  });

export const renamed = (from: 'NotAction' | 'NotResource' | 'NotPrincipal', to: 'Action' | 'Resource' | 'Principal') =>
  statements((statement) =>
    statement[from] === undefined ? statement : { ...without(statement, from), [to]: statement[from] },
  );

/** Every value of every principal element. */
export const principals =
  (
    change: (value: string, scenario: LanguageScenario, kind: string) => string,
    element: 'Principal' | 'NotPrincipal' = 'Principal',
  ): Change['change'] =>
  (scenario) =>
    statements((statement) => {
      const written = statement[element];
      if (typeof written !== 'object') {
        return written === undefined
          ? statement
          : { ...statement, [element]: { AWS: change(written, scenario, 'AWS') } };
      }
      const changed = Object.entries(written).map(
        ([kind, values]) => [kind, [values].flat().map((value) => change(value, scenario, kind))] as const,
      );
      return { ...statement, [element]: Object.fromEntries(changed) };
    })(scenario);

export const request =
  (change: (request: NaiveRequest, policies: Given<PolicyText>) => NaiveRequest): Change['change'] =>
  ({ request: asked, policies: given }) => ({ request: change(asked, given), policies: given });

/** A request that does not say this. */
export const unasked = (name: 'issuer' | 'resourceAccount' | 'sessionToken') =>
  request((asked) => {
    const { principal, action, resource } = asked;
    return {
      principal,
      action,
      resource,
      ...Object.fromEntries(Object.entries(asked).filter(([key]) => key !== name)),
    };
  });

export const context = (keeps: (key: string) => boolean): Change['change'] =>
  request((asked) => ({ ...asked, context: new Map([...(asked.context ?? [])].filter(([key]) => keeps(key))) }));

export const policies =
  (change: (policies: Given<PolicyText>, request: NaiveRequest) => Given<PolicyText>): Change['change'] =>
  ({ request, policies }) => ({ request, policies: change(policies, request) });

export function lacks(given: Given<PolicyText>, ...types: readonly Exclude<Kind, 'identity'>[]): Given<PolicyText> {
  const entries = Object.entries(given).filter(([name]) => types.every((each) => each !== name));
  return { identity: given.identity, ...Object.fromEntries(entries) };
}

export const deaf = (...types: readonly Exclude<Kind, 'identity'>[]) => policies((given) => lacks(given, ...types));

/** A word written otherwise in the request and in all policies. */
export const spelled =
  (from: RegExp, to: string): Change['change'] =>
  ({ request, policies }) => ({
    request: {
      ...request,
      action: request.action.replace(from, to),
      resource: request.resource.replace(from, to),
    },
    policies: mapPolicies(policies, (document) => JSON.parse(JSON.stringify(document).replace(from, to)) as PolicyText),
  });

export const FULL: PolicyText = { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: '*', Resource: '*' }] };

export const isA = ({ principal }: NaiveRequest, part: string): boolean => principal.includes(part);

export const accounts: readonly string[] = [ACCOUNT, rootOf(ACCOUNT)];

/** What stands for the policies: those who limit have Allows that are read as if an identity policy had them. */
export const granting = (from: 'boundary' | 'session' | 'endpoint'): Change['change'] =>
  policies((given) => ({ ...given, identity: [...given.identity, ...(given[from] ?? []).map(nameless)] }));

const nameless = (document: PolicyText): PolicyText => ({
  ...document,
  Statement: document.Statement.map((each) => without(each, 'Principal', 'NotPrincipal')),
});

export const deaden = (document: PolicyText, more: Partial<StatementText> = {}): PolicyText => ({
  ...document,
  Statement: document.Statement.map((each) => ({ ...harmless(each), ...more })),
});
