import { byParts, defineQuestion, isListOf, isPlace } from './kind.ts';
import type { Answer } from './question.ts';

type OpenAnswer = Extract<Answer, { readonly kind: 'open' }>;

export const open = defineQuestion({
  kind: 'open',
  isAnswer: (value): value is OpenAnswer =>
    'text' in value && typeof value.text === 'string' && 'met' in value && isListOf(value.met, isPlace),
  mark: ({ rubric }, { met }) => byParts(rubric.map((_, index) => met.includes(index))),
  trials({ rubric }) {
    const lines = rubric.map((_, index) => index);
    const trial = (name: string, met: readonly number[], right: boolean) =>
      ({ name, answer: { kind: 'open', text: '', met }, right, fails: null }) as const;
    return [trial('every line of the rubric', lines, true), trial('no line of the rubric', [], false)];
  },
});
