import { defineNumeric } from './number.ts';

export const numericGreaterThan = defineNumeric('NumericGreaterThan', (found, wanted) => found > wanted);
