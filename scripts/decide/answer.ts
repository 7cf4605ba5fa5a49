import { denialMessage, explain, type StatementRef } from '../../src/iam/index.ts';
import { nearestPhrase, sentencesOf } from '../../src/iam/sentences.ts';
import { explainStrings } from '../../src/strings/explain.ts';
import { readScenario } from './scenario.ts';

/** Names a statement: `statement` counts from 0. */
export const named = ({ type, level, policy, statement, sid }: StatementRef) => ({
  type,
  ...(level === null ? {} : { level }),
  policy: policy.name,
  statement,
  ...(sid === null ? {} : { sid }),
});

/** The answer to one line, as JSON on one line. A line that is no scenario is answered with `{"error"}`. */
export function answer(line: string): string {
  try {
    const { request, policies } = readScenario(JSON.parse(line));
    const decision = explain(request, policies);
    const { verdict, blockedBy, rule, decidedBy, nearest } = decision;
    return JSON.stringify({
      decision: verdict,
      decidedBy: decidedBy.map(named),
      ...(blockedBy === null ? {} : { blockedBy }),
      ...(rule === null ? {} : { rule }),
      message: verdict === 'allowed' ? null : denialMessage(decision),
      why: sentencesOf(decision).map(explainStrings.sentence),
      nearest: nearest.map((miss) => ({
        ...named(miss.at),
        element: miss.element,
        edit: miss.edit,
        why: explainStrings.nearest(nearestPhrase(miss)),
      })),
    });
  } catch (error) {
    return JSON.stringify({ error: error instanceof Error ? error.message : String(error) });
  }
}
