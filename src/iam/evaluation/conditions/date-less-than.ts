import { defineDate } from './date.ts';

export const dateLessThan = defineDate('DateLessThan', (found, wanted) => found < wanted);
