import { interview } from './en/interview.ts';

/** The words of the interview: a door of their own, so that no lesson carries them. */
export const interviewStrings = interview;
