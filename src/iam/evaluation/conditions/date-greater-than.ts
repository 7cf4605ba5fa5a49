import { defineDate } from './date.ts';

export const dateGreaterThan = defineDate('DateGreaterThan', (found, wanted) => found > wanted);
