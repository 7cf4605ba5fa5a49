import { defineQuestion, isPlace, whole } from './kind.ts';
import type { Answer } from './question.ts';

type SingleAnswer = Extract<Answer, { readonly kind: 'single' }>;

export const single = defineQuestion({
  kind: 'single',
  isAnswer: (value): value is SingleAnswer => 'option' in value && isPlace(value.option),
  mark({ options }, { option }) {
    const chosen = options[option];
    return whole(chosen?.right === true, chosen?.misconception);
  },
  trials: ({ options }) =>
    options.map(({ right }, option) => ({
      name: `option ${option + 1}`,
      answer: { kind: 'single', option },
      right,
      fails: null,
    })),
});
