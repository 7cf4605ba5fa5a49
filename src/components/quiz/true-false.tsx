import type { Option } from '../../grader/index.ts';
import { quizStrings as words } from '../../strings/quiz.ts';
import { Choices } from './Choices.tsx';
import { defineForm } from './form.ts';

const VALUES = [true, false] as const;

/** A statement, true or not. */
export const trueFalse = defineForm('true-false', ({ question, answer, marked, open, onChange }) => (
  <Choices
    options={VALUES.map((value): Option => ({
      text: value ? words.true : words.false,
      right: question.right === value,
      misconception: null,
      says: null,
    }))}
    order={[0, 1]}
    chosen={answer === null ? [] : [VALUES.indexOf(answer.value)]}
    multiple={false}
    open={open}
    revealed={marked !== null}
    onChoose={([place]) => onChange(place === undefined ? null : { kind: 'true-false', value: place === 0 })}
  />
));
