import { arnLike } from './arn-like.ts';
import { defineNegation } from './operator.ts';

export const arnNotLike = defineNegation(arnLike, 'ArnNotLike');
