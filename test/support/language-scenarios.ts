import fc from 'fast-check';
import { ACCOUNT, type PrincipalText, type StatementText } from './builders.ts';
import { CALLERS, OTHER_ACCOUNT, rootOf, type Caller } from './caller-scenarios.ts';
import { condition, contextOfCaller } from './condition-scenarios.ts';
import type { Given, NaivePolicies, NaiveRequest } from './naive-evaluator.ts';
import { SUBJECTS, type Subject } from './subject-scenarios.ts';

/**
 * Requests and policies over the whole language and all types of policies, from small alphabets: statements often fit a request but for one
 * element, and what limits mostly lets pass.
 */
export interface PolicyText {
  readonly Version?: string;
  readonly Statement: readonly StatementText[];
}

export interface LanguageScenario {
  readonly request: NaiveRequest;
  readonly policies: Given<PolicyText>;
}

/** A single statement stands by itself, without a list. */
const textOf = ({ Statement: [first, ...others], ...rest }: PolicyText): string =>
  JSON.stringify({ ...rest, Statement: others.length > 0 ? [first, ...others] : first });

export const textsOf = ({ policies }: LanguageScenario): NaivePolicies => mapPolicies(policies, textOf);

/** Every policy replaced; `index` is its position in its list or level. */
export function mapPolicies<A, B>(
  given: Given<A>,
  each: (policy: A, index: number, type: keyof Given<A>) => B,
): Given<B> {
  const of = (type: keyof Given<A>, list: readonly A[]): readonly B[] =>
    list.map((one, index) => each(one, index, type));
  const { identity, resource, boundary, session, endpoint, scps, rcps } = given;
  return {
    identity: of('identity', identity),
    ...(resource === undefined ? {} : { resource: of('resource', resource) }),
    ...(boundary === undefined ? {} : { boundary: of('boundary', boundary) }),
    ...(session === undefined ? {} : { session: of('session', session) }),
    ...(endpoint === undefined ? {} : { endpoint: of('endpoint', endpoint) }),
    ...(scps === undefined ? {} : { scps: scps.map((level) => of('scps', level)) }),
    ...(rcps === undefined ? {} : { rcps: rcps.map((level) => of('rcps', level)) }),
  };
}

const oneOrMore = (one: fc.Arbitrary<string>) =>
  fc.oneof({ weight: 2, arbitrary: one }, { weight: 1, arbitrary: fc.array(one, { minLength: 1, maxLength: 3 }) });

type Named = readonly [kind: string, value: string];

const OTHERS: readonly Named[] = [
  ...Object.values(CALLERS).flatMap(({ names }) => names),
  ['AWS', `arn:aws:sts::${ACCOUNT}:assumed-role/Deployer/other`],
  ['AWS', OTHER_ACCOUNT],
  ['AWS', rootOf(OTHER_ACCOUNT)],
  ['CanonicalUser', '79a59df900b949e55d96a1e698fbacedfd6e09d98eacf8f8d5218e7cd47ef2be'],
  ['Service', 'ec2.amazonaws.com'],
];

/** Whom a statement means: mostly the caller, in one way or another. */
function principalFor({ names }: Caller): fc.Arbitrary<PrincipalText> {
  const one = fc.oneof(
    { weight: 5, arbitrary: fc.constantFrom(...names) },
    { weight: 4, arbitrary: fc.constantFrom<Named>(['AWS', ACCOUNT], ['AWS', rootOf(ACCOUNT)]) },
    { weight: 3, arbitrary: fc.constantFrom(...OTHERS) },
  );
  const some = fc.array(one, { minLength: 1, maxLength: 2 }).map((list): PrincipalText => {
    const kinds = Map.groupBy(list, ([kind]) => kind);
    return Object.fromEntries(
      [...kinds].map(([kind, named]) => {
        const values = [...new Set(named.map(([, value]) => value))];
        return [kind, values.length === 1 ? (values[0] ?? '') : values];
      }),
    );
  });
  return fc.oneof(
    { weight: 1, arbitrary: fc.constantFrom<PrincipalText>('*', { AWS: '*' }, { AWS: ['*'] }) },
    { weight: 5, arbitrary: some },
  );
}

interface Shape {
  readonly actions: readonly string[];
  /** Trust policies have none, nor can they spare anybody. */
  readonly resources: readonly string[] | null;
  readonly principal: fc.Arbitrary<PrincipalText> | null;
  /** To whom a policy that allows all allows it. */
  readonly opened: PrincipalText;
  /** Of ten statements, how many deny. */
  readonly denies: number;
}

const EVERY = '*';

function statement({ actions, resources, principal, denies }: Shape): fc.Arbitrary<StatementText> {
  return fc
    .record({
      effect: fc.nat(9).map((n) => (n < denies ? ('Deny' as const) : ('Allow' as const))),
      some: oneOrMore(fc.constantFrom(...actions)),
      things: oneOrMore(fc.constantFrom(...(resources ?? [EVERY]))),
      turned: fc.nat(35),
      when: fc.oneof({ weight: 2, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: condition }),
      who: principal ?? fc.constant(undefined),
      spares: fc.nat(9),
    })
    .map(({ effect, some, things, turned, when, who, spares }) => ({
      Effect: effect,
      ...(who === undefined ? {} : whom(who, resources !== null && spares < (effect === 'Deny' ? 3 : 1))),
      ...(turned % 6 === 0 ? { NotAction: some } : { Action: some }),
      ...(resources === null ? {} : turned < 6 ? { NotResource: things } : { Resource: things }),
      ...(when === undefined ? {} : { Condition: when }),
    }));
}

const whom = (who: PrincipalText, spares: boolean): Pick<StatementText, 'Principal' | 'NotPrincipal'> =>
  spares ? { NotPrincipal: who } : { Principal: who };

/** AWS's FullAWSAccess and the like, and the policy that a key has by default. */
const everything = ({ principal, resources, opened }: Shape): PolicyText => ({
  Version: '2012-10-17',
  Statement: [
    {
      Effect: 'Allow',
      ...(principal === null ? {} : { Principal: opened }),
      Action: '*',
      ...(resources === null ? {} : { Resource: EVERY }),
    },
  ],
});

/** Of ten documents, how many allow all, or all but something. */
function document(shape: Shape, open: number): fc.Arbitrary<PolicyText> {
  const written = fc
    .record({
      version: fc.constantFrom('2012-10-17', '2012-10-17', '2012-10-17', '2008-10-17', undefined),
      statements: fc.array(statement(shape), { minLength: 1, maxLength: 2 }),
    })
    .map(({ version, statements }) => ({
      ...(version === undefined ? {} : { Version: version }),
      Statement: statements,
    }));
  const all = everything(shape);
  const butSome = statement({ ...shape, denies: 10 }).map((but) => ({ ...all, Statement: [...all.Statement, but] }));
  return fc.oneof(
    { weight: 40 - 4 * open, arbitrary: written },
    { weight: 3 * open, arbitrary: fc.constant(all) },
    { weight: open, arbitrary: butSome },
  );
}

/** Mostly absent, now and then without policies. */
const limiting = (one: fc.Arbitrary<PolicyText>, absent: number) =>
  fc.oneof(
    { weight: absent, arbitrary: fc.constant(undefined) },
    { weight: 1, arbitrary: fc.constant([]) },
    { weight: 9, arbitrary: fc.array(one, { minLength: 1, maxLength: 2 }) },
  );

const levels = (one: fc.Arbitrary<PolicyText>, absent: number) => {
  const level = fc.oneof(
    { weight: 1, arbitrary: fc.constant([]) },
    { weight: 20, arbitrary: fc.array(one, { minLength: 1, maxLength: 2 }) },
  );
  return fc.oneof(
    { weight: absent, arbitrary: fc.constant(undefined) },
    { weight: 1, arbitrary: fc.constant([]) },
    { weight: 9, arbitrary: fc.array(level, { minLength: 1, maxLength: 3 }) },
  );
};

function scenarioOf(caller: Caller, subject: Subject): fc.Arbitrary<LanguageScenario> {
  const { actions, resources, accounts, actionPatterns, resourcePatterns, trust, denies } = subject;
  const plain: Shape = {
    actions: actionPatterns,
    resources: resourcePatterns,
    principal: null,
    opened: '*',
    denies: 2,
  };
  const named: Shape = { ...plain, principal: principalFor(caller) };
  const asked: Shape = { ...named, opened: { AWS: rootOf(ACCOUNT) }, denies, ...(trust ? { resources: null } : {}) };
  const request = fc
    .record({
      action: fc.constantFrom(...actions),
      resource: fc.constantFrom(...resources),
      account: fc.constantFrom(...accounts),
      token: fc.nat(7),
      context: contextOfCaller(caller),
    })
    .map(({ account, token, ...rest }) => ({
      principal: caller.principal,
      ...(caller.issuer === undefined ? {} : { issuer: caller.issuer }),
      ...(account === undefined ? {} : { resourceAccount: account }),
      ...(token < 2 ? { sessionToken: token === 0 } : {}),
      ...rest,
    }));
  const policies = fc
    .record({
      identity: fc.array(document(plain, 4), { maxLength: 3 }),
      resource: limiting(document(asked, 2), 2),
      boundary: limiting(document(plain, 5), 10),
      session: limiting(document(plain, 5), caller.issuer === undefined ? 10 : 2),
      endpoint: limiting(document(named, 7), 15),
      scps: levels(document(plain, 8), 15),
      rcps: levels(document(named, 8), 15),
    })
    .map(({ identity, resource, boundary, session, endpoint, scps, rcps }): Given<PolicyText> => ({
      identity,
      ...(resource === undefined ? {} : { resource }),
      ...(boundary === undefined ? {} : { boundary }),
      ...(session === undefined ? {} : { session }),
      ...(endpoint === undefined ? {} : { endpoint }),
      ...(scps === undefined ? {} : { scps }),
      ...(rcps === undefined ? {} : { rcps }),
    }));
  return fc.record({ request, policies });
}

const { dana, danaOfOps, deployer, deployerOfOps, linked, role, roleOfOps, federated } = CALLERS;
const { root, service, anonymous, provider, saml } = CALLERS;

const CASES: readonly (readonly [weight: number, callers: readonly Caller[], subjects: readonly Subject[]])[] = [
  [6, [dana, danaOfOps, deployer, deployerOfOps], [SUBJECTS.bucket]],
  [5, [dana, deployer], [SUBJECTS.key, SUBJECTS.role]],
  [3, [federated, role, roleOfOps, linked], [SUBJECTS.bucket]],
  [2, [federated, role, linked], [SUBJECTS.key, SUBJECTS.role]],
  [1, [dana, deployer], [SUBJECTS.account, SUBJECTS.needless]],
  [2, [root], [SUBJECTS.bucket, SUBJECTS.key, SUBJECTS.role]],
  [8, [root], [SUBJECTS.policyOfBucket]],
  [2, [service, anonymous], [SUBJECTS.bucket]],
  [1, [service, anonymous], [SUBJECTS.key]],
  [2, [provider, saml], [SUBJECTS.role]],
];

export const languageScenario: fc.Arbitrary<LanguageScenario> = fc.oneof(
  ...CASES.flatMap(([weight, callers, subjects]) =>
    callers.flatMap((caller) => subjects.map((subject) => ({ weight, arbitrary: scenarioOf(caller, subject) }))),
  ),
);
