import { stringEquals } from './string-equals.ts';
import { defineNegation } from './operator.ts';

export const stringNotEquals = defineNegation(stringEquals, 'StringNotEquals');
