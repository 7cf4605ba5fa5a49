import { Choices } from './Choices.tsx';
import { defineForm } from './form.ts';
import { shuffled } from './shuffle.ts';

/** Exactly one of the options. */
export const single = defineForm('single', ({ question, seed, answer, marked, open, onChange }) => (
  <Choices
    options={question.options}
    order={shuffled(question.options.length, seed)}
    chosen={answer === null ? [] : [answer.option]}
    multiple={false}
    open={open}
    revealed={marked !== null}
    onChoose={([option]) => onChange(option === undefined ? null : { kind: 'single', option })}
  />
));
