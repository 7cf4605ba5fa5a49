import { defineNumeric } from './number.ts';

export const numericLessThan = defineNumeric('NumericLessThan', (found, wanted) => found < wanted);
