import fc from 'fast-check';
import {
  parsePolicyDocument,
  type AppliedPolicy,
  type Policies,
  type PolicyDocument,
  type Request,
  type Via,
} from '../../src/iam/index.ts';
import type { PolicyKind } from '../../src/iam/validate.ts';
import type { StatementText } from './builders.ts';
import { condition } from './condition-scenarios.ts';
import { languageScenario, mapPolicies, type PolicyText } from './language-scenarios.ts';
import type { Given } from './naive-evaluator.ts';

/**
 * Requests of every kind of principal with policies of every type, as texts that a law can change before they are parsed.
 */
export interface PolicyWorld {
  readonly request: Request;
  readonly texts: Given<PolicyText>;
}

export type ListName = 'identity' | 'resource' | 'boundary' | 'session' | 'endpoint';
export type LevelsName = 'scps' | 'rcps';
export type GivenName = ListName | LevelsName;

export const LISTS = ['identity', 'resource', 'boundary', 'session', 'endpoint'] as const satisfies readonly ListName[];
export const GIVEN = [...LISTS, 'scps', 'rcps'] as const satisfies readonly GivenName[];

export const policyWorld: fc.Arbitrary<PolicyWorld> = languageScenario.map(({ request, policies }) => ({
  request,
  texts: policies,
}));

/** Statements of these types say whom they mean. */
const namesPrincipals = (type: GivenName): boolean => type === 'resource' || type === 'endpoint' || type === 'rcps';

const KIND: Readonly<Record<GivenName, PolicyKind>> = {
  identity: 'identity',
  resource: 'resource',
  boundary: 'boundary',
  session: 'session',
  endpoint: 'endpoint',
  scps: 'scp',
  rcps: 'rcp',
};

const VIA: Readonly<Record<GivenName, Via>> = {
  identity: { entity: 'user', name: 'dana', placement: 'inline' },
  resource: { entity: 'resource', name: 'asked', placement: 'resource' },
  boundary: { entity: 'user', name: 'dana', placement: 'boundary' },
  session: { entity: 'session', name: 'ci', placement: 'session' },
  endpoint: { entity: 'endpoint', name: 'vpce-1', placement: 'endpoint' },
  scps: { entity: 'ou', name: 'Workloads', placement: 'control' },
  rcps: { entity: 'ou', name: 'Workloads', placement: 'control' },
};

const TRUST_VIA: Via = { entity: 'role', name: 'Auditor', placement: 'trust' };

/** Roles are asked for by their trust policies, which have no resources. */
const trusts = ({ resource }: Request): boolean => resource.includes(':role/');

const parsed = new WeakMap<PolicyText, Map<PolicyKind, PolicyDocument>>();

/** Parsed once: most laws change one policy of many. */
function documentOf(policy: PolicyText, kind: PolicyKind): PolicyDocument {
  const known = parsed.get(policy) ?? new Map<PolicyKind, PolicyDocument>();
  parsed.set(policy, known);
  const found = known.get(kind);
  if (found !== undefined) return found;
  const text = JSON.stringify(policy);
  const made = parsePolicyDocument(text, kind);
  if (!made.ok) throw new Error(`${made.error.message} in ${text}`);
  known.set(kind, made.value);
  return made.value;
}

function applied({ request }: PolicyWorld, policy: PolicyText, index: number, type: GivenName): AppliedPolicy {
  const trust = type === 'resource' && trusts(request);
  const document = documentOf(policy, trust ? 'trust' : KIND[type]);
  return { name: `${type} ${index}`, arn: null, via: trust ? TRUST_VIA : VIA[type], document };
}

/** The policies of a world, parsed. */
export const policiesOf = (world: PolicyWorld): Policies =>
  mapPolicies(world.texts, (policy, index, type) => applied(world, policy, index, type));

const written = (...statements: readonly StatementText[]): PolicyText => ({
  Version: '2012-10-17',
  Statement: statements,
});

/** The world with one more policy in a list, or with one more level of control policies. */
export function withMore(world: PolicyWorld, type: GivenName, ...statements: readonly StatementText[]): PolicyWorld {
  const { texts } = world;
  const policy = written(...statements);
  const more =
    type === 'scps' || type === 'rcps' ? [...(texts[type] ?? []), [policy]] : [...(texts[type] ?? []), policy];
  return { ...world, texts: { ...texts, [type]: more } };
}

/** The world with one more statement in each policy of a list or of all levels. */
export function withStatement(world: PolicyWorld, type: GivenName, statement: StatementText): PolicyWorld {
  const add = (policy: PolicyText, _: number, of: GivenName): PolicyText =>
    of === type ? { ...policy, Statement: [...policy.Statement, statement] } : policy;
  return { ...world, texts: mapPolicies(world.texts, add) };
}

/** Every statement changed, of every policy. */
export function mapStatements(world: PolicyWorld, change: (statement: StatementText) => StatementText): PolicyWorld {
  const each = (policy: PolicyText): PolicyText => ({ ...policy, Statement: policy.Statement.map(change) });
  return { ...world, texts: mapPolicies(world.texts, each) };
}

/** One more statement for a type, which often meets the request; with a principal where the type has them. */
export function statementFor(
  { request }: PolicyWorld,
  type: GivenName,
  Effect: 'Allow' | 'Deny',
): fc.Arbitrary<StatementText> {
  const service = `${request.action.split(':')[0] ?? ''}:*`;
  return fc
    .record({
      action: fc.constantFrom('*', service, request.action, request.action.toUpperCase(), 'none:None'),
      negated: fc.nat(5),
      resource: fc.constantFrom('*', '*', request.resource, 'arn:aws:s3:::elsewhere'),
      who: fc.constantFrom<StatementText['Principal']>('*', { AWS: '*' }, ...own(request)),
      when: fc.option(condition, { nil: undefined }),
    })
    .map(({ action, negated, resource, who, when }) => ({
      Effect,
      ...(namesPrincipals(type) && who !== undefined ? { Principal: who } : {}),
      ...(negated === 0 ? { NotAction: action } : { Action: action }),
      ...(type === 'resource' && trusts(request) ? {} : { Resource: resource.replaceAll('${', '${$}{') }),
      ...(when === undefined ? {} : { Condition: when }),
    }));
}

/** The caller named, where a principal element can name it. */
const own = ({ principal }: Request): readonly StatementText['Principal'][] =>
  principal.startsWith('arn:aws:') && !principal.includes('-provider/') ? [{ AWS: principal }] : [];
