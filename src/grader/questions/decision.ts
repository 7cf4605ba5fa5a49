import type { Verdict } from '../../iam/index.ts';
import { decisionOn } from '../entities.ts';
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
    const trial = (name: string, verdicts: readonly Verdict[], right: boolean) =>
      ({ name, answer: { kind: 'decision', verdicts }, right, fails: null }) as const;
    return [
      trial('the keys', keys, true),
      ...VERDICTS.map((verdict) => keys.map(() => verdict))
        .filter((verdicts) => verdicts.some((verdict, index) => verdict !== keys[index]))
        .map((verdicts) => trial(`${verdicts[0] ?? ''} throughout`, verdicts, false)),
    ];
  },
  compute: (question, world) => ({
    ...question,
    asks: question.asks.map((each) => ({ ...each, key: decisionOn(world, each.ask)?.verdict ?? null })),
  }),
  missing: ({ asks }) =>
    asks.filter(({ key }) => key === null).map(({ ask }) => `there is no user ${ask.who} in the account`),
});
