import { defineQuestion, whole } from './kind.ts';
import type { Answer } from './question.ts';

type TrueFalseAnswer = Extract<Answer, { readonly kind: 'true-false' }>;

export const trueFalse = defineQuestion({
  kind: 'true-false',
  isAnswer: (value): value is TrueFalseAnswer => 'value' in value && typeof value.value === 'boolean',
  mark: ({ right, misconception }, { value }) => whole(value === right, misconception),
  trials: ({ right }) =>
    [true, false].map((value) => ({
      name: String(value),
      answer: { kind: 'true-false', value },
      right: value === right,
      fails: null,
    })),
});
