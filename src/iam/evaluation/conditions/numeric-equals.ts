import { defineNumeric } from './number.ts';

export const numericEquals = defineNumeric('NumericEquals', (found, wanted) => found === wanted);
