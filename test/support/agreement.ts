import { isDeepStrictEqual } from 'node:util';
import {
  decide,
  explain,
  parsePolicyDocument,
  type AppliedPolicy,
  type Decision,
  type Policies,
  type PolicyDocument,
  type Verdict,
} from '../../src/iam/index.ts';
import { mapPolicies, textsOf, type LanguageScenario } from './language-scenarios.ts';
import { naiveDecide, type Given, type NaivePolicies } from './naive-evaluator.ts';
import type { Slips } from './slips.ts';

export interface Answer extends Pick<Decision, 'verdict' | 'rule' | 'blockedBy'> {
  /** What is decided without being explained. */
  readonly decided: Verdict;
  /** `type level policy statement`, sorted: every Deny that matched, or every Allow that grants. */
  readonly deciding: readonly string[];
}

type Place = Readonly<Record<'type' | 'level' | 'policy' | 'statement', string | number | null>>;

const nameOf = ({ type, level, policy, statement }: Place): string =>
  `${type} ${level === null ? '' : `${level}.`}${policy} ${statement}`;

/** What the naive evaluator answers, mistakes and all. */
export function naiveAnswer(scenario: LanguageScenario, slips: Slips = {}, texts = textsOf(scenario)): Answer {
  const { verdict, rule, blockedBy, deciding } = naiveDecide(scenario.request, texts, slips);
  return { decided: verdict, verdict, rule, blockedBy, deciding: deciding.map(nameOf).toSorted() };
}

const KINDS = {
  identity: { kind: 'identity', via: { entity: 'user', name: 'dana', placement: 'inline' } },
  resource: { kind: 'resource', via: { entity: 'resource', name: 'asked', placement: 'resource' } },
  boundary: { kind: 'boundary', via: { entity: 'user', name: 'dana', placement: 'boundary' } },
  session: { kind: 'session', via: { entity: 'session', name: 'ci', placement: 'session' } },
  endpoint: { kind: 'endpoint', via: { entity: 'endpoint', name: 'vpce-1', placement: 'endpoint' } },
  scps: { kind: 'scp', via: { entity: 'ou', name: 'Workloads', placement: 'control' } },
  rcps: { kind: 'rcp', via: { entity: 'ou', name: 'Workloads', placement: 'control' } },
} as const;

/** Some policies come again and again: to share them costs less, and asks one document many questions. */
const documents = new Map<string, PolicyDocument>();

function documentOf(text: string, type: keyof Given<string>): PolicyDocument {
  const kind = type === 'resource' && !text.includes('Resource"') ? 'trust' : KINDS[type].kind;
  const known = documents.get(`${kind} ${text}`);
  if (known !== undefined) return known;
  const parsed = parsePolicyDocument(text, kind);
  if (!parsed.ok) throw new Error(`${parsed.error.message} in ${text}`);
  if (documents.size >= 1000) documents.clear();
  documents.set(`${kind} ${text}`, parsed.value);
  return parsed.value;
}

/** A policy named by its position. */
const applied = (text: string, index: number, type: keyof Given<string>): AppliedPolicy => ({
  name: String(index),
  arn: null,
  via: KINDS[type].via,
  document: documentOf(text, type),
});

const policiesOf = (texts: NaivePolicies): Policies => mapPolicies(texts, applied);

/** What the simulated account answers. */
export function simulatedAnswer(scenario: LanguageScenario, texts = textsOf(scenario)): Answer {
  const { request } = scenario;
  const policies = policiesOf(texts);
  const { verdict, rule, blockedBy, decidedBy } = explain(request, policies);
  const names = decidedBy.map(({ policy: { name: policy }, ...ref }) => nameOf({ ...ref, policy }));
  return { decided: decide(request, policies), verdict, rule, blockedBy, deciding: names.toSorted() };
}

/** Where the simulated account and the naive evaluator differ in verdict or reasons, or null. */
export function disagreement(
  scenario: LanguageScenario,
): { readonly simulated: Answer; readonly naive: Answer } | null {
  const texts = textsOf(scenario);
  const [simulated, naive] = [simulatedAnswer(scenario, texts), naiveAnswer(scenario, {}, texts)];
  return isDeepStrictEqual(simulated, naive) ? null : { simulated, naive };
}
