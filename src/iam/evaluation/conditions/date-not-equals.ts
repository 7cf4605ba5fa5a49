import { dateEquals } from './date-equals.ts';
import { defineNegation } from './operator.ts';

export const dateNotEquals = defineNegation(dateEquals, 'DateNotEquals');
