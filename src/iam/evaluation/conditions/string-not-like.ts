import { stringLike } from './string-like.ts';
import { defineNegation } from './operator.ts';

export const stringNotLike = defineNegation(stringLike, 'StringNotLike');
