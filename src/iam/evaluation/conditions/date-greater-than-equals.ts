import { defineDate } from './date.ts';

export const dateGreaterThanEquals = defineDate('DateGreaterThanEquals', (found, wanted) => found >= wanted);
