import {
  decide,
  parsePolicyDocument,
  type AppliedPolicy,
  type Policies,
  type PolicyDocument,
  type Request,
  type Via,
} from '../../src/iam/index.ts';
import { naiveDecide, type NaivePolicies } from './naive-evaluator.ts';

/** The policies of one side of a comparison, for the simulated account and for the evaluator that shares no code with it. */
export interface ComparedSide {
  readonly policies: Policies;
  readonly texts: NaivePolicies;
}

const VIAS = {
  identity: { entity: 'user', name: 'dana', placement: 'inline' },
  boundary: { entity: 'user', name: 'dana', placement: 'boundary' },
  scp: { entity: 'ou', name: 'Workloads', placement: 'control' },
  resource: { entity: 'resource', name: 'whatever is asked for', placement: 'resource' },
} as const satisfies Readonly<Record<string, Via>>;

function applied(text: string, index: number, kind: keyof typeof VIAS): AppliedPolicy {
  return { name: `${kind}-${index}`, arn: null, via: VIAS[kind], document: parsed(text, kind) };
}

function parsed(text: string, kind: keyof typeof VIAS): PolicyDocument {
  const result = parsePolicyDocument(text, kind);
  if (!result.ok) throw new Error(`${result.error.message} in ${text}`);
  return result.value;
}

/** Documents are JSON texts. */
export function comparedSide(texts: {
  readonly identity: readonly string[];
  readonly boundary?: readonly string[];
  readonly scps?: readonly (readonly string[])[];
}): ComparedSide {
  const { identity, boundary = [], scps = [] } = texts;
  const policies: Policies = {
    identity: identity.map((text, index) => applied(text, index, 'identity')),
    boundary: boundary.map((text, index) => applied(text, index, 'boundary')),
    scps: scps.map((level) => level.map((text, index) => applied(text, index, 'scp'))),
  };
  return { policies, texts: { identity, boundary, scps } };
}

/** What is asked for leaves the grant to the identity policies of dana's account, as a new key and a role of that account do. */
const OWNER_TEXT = JSON.stringify({
  Version: '2012-10-17',
  Statement: { Effect: 'Allow', Principal: { AWS: '123456789012' }, Action: '*', Resource: '*' },
});
const OWNER: AppliedPolicy = applied(OWNER_TEXT, 0, 'resource');

/** Whether a side allows a request, as the simulated account says and as the naive evaluator does. */
export function allowedBy(
  side: ComparedSide,
  request: Request,
): { readonly simulated: boolean; readonly naive: boolean } {
  return {
    simulated: decide(request, { ...side.policies, resource: [OWNER] }) === 'allowed',
    naive: naiveDecide(request, { ...side.texts, resource: [OWNER_TEXT] }).verdict === 'allowed',
  };
}

const YES = { simulated: true, naive: true };
const NO = { simulated: false, naive: false };
const same = (one: typeof YES, other: typeof YES): boolean =>
  one.simulated === other.simulated && one.naive === other.naive;

/** Whether one side allows the request and the other does not, by both evaluators. */
export const isBetween = (request: Request, less: ComparedSide, more: ComparedSide): boolean =>
  same(allowedBy(less, request), NO) && same(allowedBy(more, request), YES);
