import { defineNumeric } from './number.ts';

export const numericGreaterThanEquals = defineNumeric('NumericGreaterThanEquals', (found, wanted) => found >= wanted);
