import { arnEquals } from './arn-equals.ts';
import { defineNegation } from './operator.ts';

export const arnNotEquals = defineNegation(arnEquals, 'ArnNotEquals');
