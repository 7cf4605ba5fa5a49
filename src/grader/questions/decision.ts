import type { Verdict } from '../../iam/index.ts';
import { decisionOn } from '../decision-on.ts';
import { byParts, defineQuestion, isListOf } from './kind.ts';
import type { Answer } from './question.ts';

type DecisionAnswer = Extract<Answer, { readonly kind: 'decision' }>;

const VERDICTS: readonly Verdict[] = ['allowed', 'explicitDeny', 'implicitDeny'];
const isVerdict = (value: unknown): value is Verdict => VERDICTS.some((verdict) => verdict === value);

export const decision = defineQuestion({
  kind: 'decision',
  isAnswer: (value): value is DecisionAnswer => 'verdicts' in value && isListOf(value.verdicts, isVerdict),
  mark: ({ asks }, { verdicts }) => byParts(asks.map(({ key }, index) => key !== null && key === verdicts[index])),
  trials({ asks }) {
    const keys = asks.flatMap(({ key }) => (key === null ? [] : [key]));
    const trial = (name: string, verdicts: readonly Verdict[], right: boolean, score: number) =>
      ({ name, answer: { kind: 'decision', verdicts }, right, fails: null, score }) as const;
    const share = (verdicts: readonly Verdict[]): number =>
      verdicts.filter((verdict, index) => verdict === keys[index]).length / verdicts.length;
    return [
      trial('the keys', keys, true, 1),
      ...VERDICTS.map((verdict) => keys.map(() => verdict))
        .filter((verdicts) => verdicts.some((verdict, index) => verdict !== keys[index]))
        .map((verdicts) => trial(`${verdicts[0] ?? ''} throughout`, verdicts, false, share(verdicts))),
      ...keys.flatMap((key, index) =>
        VERDICTS.filter((verdict) => verdict !== key).map((verdict) =>
          trial(`${verdict} for request ${index + 1}`, keys.with(index, verdict), false, 1 - 1 / keys.length),
        ),
      ),
    ];
  },
  compute: (question, { world }) => ({
    ...question,
    asks: question.asks.map((each) => ({ ...each, key: decisionOn(world, each.ask)?.verdict ?? null })),
  }),
  requests: ({ asks }) => asks.map(({ ask }) => ask),
  missing: ({ asks }) =>
    asks.filter(({ key }) => key === null).map(({ ask }) => `there is no user ${ask.who} in the account`),
});
