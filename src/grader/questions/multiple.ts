import { defineQuestion, isListOf, isPlace, slugs } from './kind.ts';
import type { Answer } from './question.ts';

type MultipleAnswer = Extract<Answer, { readonly kind: 'multiple' }>;

export const multiple = defineQuestion({
  kind: 'multiple',
  isAnswer: (value): value is MultipleAnswer => 'options' in value && isListOf(value.options, isPlace),
  mark(question, answer) {
    const chosen = new Set(answer.options);
    const parts = question.options.map(({ right }, index) => right === chosen.has(index));
    const strays = [...chosen].filter((index) => question.options[index] === undefined);
    const hits = question.options.filter(({ right }, index) => right && chosen.has(index)).length;
    // Of all that is right or was chosen, what is both: choosing everything, or nothing, earns little.
    const all = question.options.filter(({ right }, index) => right || chosen.has(index)).length + strays.length;
    const wrong = question.options.filter(({ right }, index) => !right && chosen.has(index));
    return {
      right: strays.length === 0 && parts.every(Boolean),
      score: all === 0 ? 0 : hits / all,
      misconceptions: slugs(wrong.map(({ misconception }) => misconception)),
      parts,
    };
  },
  trials({ options }) {
    const right = options.flatMap((option, index) => (option.right ? [index] : []));
    const wrong = options.flatMap((option, index) => (option.right ? [] : [index]));
    const trial = (name: string, chosen: readonly number[], isRight: boolean) =>
      ({ name, answer: { kind: 'multiple', options: chosen }, right: isRight, fails: null }) as const;
    return [
      trial('all that are right', right, true),
      ...right.map((left) =>
        trial(
          `without option ${left + 1}`,
          right.filter((index) => index !== left),
          false,
        ),
      ),
      ...wrong.map((index) => trial(`with option ${index + 1}`, [...right, index], false)),
    ];
  },
});
