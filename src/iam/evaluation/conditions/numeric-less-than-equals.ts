import { defineNumeric } from './number.ts';

export const numericLessThanEquals = defineNumeric('NumericLessThanEquals', (found, wanted) => found <= wanted);
