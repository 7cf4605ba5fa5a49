import { defineDate } from './date.ts';

export const dateEquals = defineDate('DateEquals', (found, wanted) => found === wanted);
