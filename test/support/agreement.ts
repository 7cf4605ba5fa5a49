import { isDeepStrictEqual } from 'node:util';
import { decide, explain, type Policies, type Verdict } from '../../src/iam/index.ts';
import { applied, onBucket } from './builders.ts';
import { textsOf, type LanguageScenario } from './language-scenarios.ts';
import { naiveDecide, type NaivePolicies } from './naive-evaluator.ts';

interface Answer {
  readonly decided: Verdict;
  readonly explained: Verdict;
  /** `type policy statement`, sorted: every Deny that matched, or every Allow that grants. */
  readonly deciding: readonly string[];
}

function expected({ request }: LanguageScenario, texts: NaivePolicies): Answer {
  const { verdict, deciding } = naiveDecide(request, texts);
  const names = deciding.map(({ type, policy, statement }) => `${type} ${policy} ${statement}`);
  return { decided: verdict, explained: verdict, deciding: names.toSorted() };
}

const parsed = ({ identity, resource }: NaivePolicies): Policies => ({
  resource: resource.map((text) => ({ ...onBucket(text), name: '0' })),
  identity: identity.map((text, index) => applied(text, undefined, String(index))),
});

/** An Allow for the account as a whole grants nothing by itself, so it is not among those that decide. */
function actual({ request }: LanguageScenario, texts: NaivePolicies): Answer {
  const policies = parsed(texts);
  const { verdict, decidedBy, trace } = explain(request, policies);
  const delegates = new Set(
    trace.flatMap(({ type, policies: traces }) =>
      traces.flatMap(({ policy, statements }) =>
        statements.filter((each) => each.delegates).map(({ statement }) => `${type} ${policy.name} ${statement}`),
      ),
    ),
  );
  return {
    decided: decide(request, policies),
    explained: verdict,
    deciding: decidedBy
      .map(({ type, policy, statement }) => `${type} ${policy.name} ${statement}`)
      .filter((name) => !delegates.has(name))
      .toSorted(),
  };
}

/** Where the simulated account and the naive evaluator differ in verdict or reasons, or null. */
export function disagreement(
  scenario: LanguageScenario,
): { readonly simulated: Answer; readonly naive: Answer } | null {
  const texts = textsOf(scenario);
  const [simulated, naive] = [actual(scenario, texts), expected(scenario, texts)];
  return isDeepStrictEqual(simulated, naive) ? null : { simulated, naive };
}

/** What `decide` says alone. */
export const decided = (scenario: LanguageScenario): Verdict => decide(scenario.request, parsed(textsOf(scenario)));
