import { quiz } from './en/quiz.ts';

/** The words of questions: a door of their own, so that they load with the first question. */
export const quizStrings = quiz;
