import { byParts, defineQuestion, isListOf, isText, slugs } from './kind.ts';
import type { Answer } from './question.ts';

type MatchingAnswer = Extract<Answer, { readonly kind: 'matching' }>;

export const matching = defineQuestion({
  kind: 'matching',
  isAnswer: (value): value is MatchingAnswer => 'rights' in value && isListOf(value.rights, isText),
  mark({ lefts }, { rights }) {
    const marked = byParts(lefts.map(({ right }, index) => rights[index] === right));
    const mistakes = lefts.map(({ mistaken }, index) => mistaken.find(({ right }) => right === rights[index]));
    return { ...marked, misconceptions: slugs(mistakes.map((mistake) => mistake?.misconception)) };
  },
  trials({ lefts, rights }) {
    const keys = lefts.map(({ right }) => right);
    const trial = (name: string, given: readonly string[], score: number) =>
      ({ name, answer: { kind: 'matching', rights: given }, right: score === 1, fails: null, score }) as const;
    const others = (key: string): readonly string[] => rights.map(({ id }) => id).filter((id) => id !== key);
    return [
      trial('its own pairs', keys, 1),
      trial(
        'no pair',
        keys.map((key) => others(key)[0] ?? ''),
        0,
      ),
      ...keys.flatMap((key, index) =>
        others(key).map((id) => trial(`pair ${index + 1} with ${id}`, keys.with(index, id), 1 - 1 / keys.length)),
      ),
    ];
  },
});
