import { defineDate } from './date.ts';

export const dateLessThanEquals = defineDate('DateLessThanEquals', (found, wanted) => found <= wanted);
