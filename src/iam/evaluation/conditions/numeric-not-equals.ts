import { numericEquals } from './numeric-equals.ts';
import { defineNegation } from './operator.ts';

export const numericNotEquals = defineNegation(numericEquals, 'NumericNotEquals');
