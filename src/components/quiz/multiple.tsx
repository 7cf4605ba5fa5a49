import { Choices } from './Choices.tsx';
import { defineForm } from './form.ts';
import { shuffled } from './shuffle.ts';

/** All of the options that are right. */
export const multiple = defineForm('multiple', ({ question, seed, answer, marked, open, onChange }) => (
  <Choices
    options={question.options}
    order={shuffled(question.options.length, seed)}
    chosen={answer?.options ?? []}
    multiple
    open={open}
    revealed={marked !== null}
    onChoose={(chosen) =>
      onChange(chosen.length === 0 ? null : { kind: 'multiple', options: chosen.toSorted((a, b) => a - b) })
    }
  />
));
