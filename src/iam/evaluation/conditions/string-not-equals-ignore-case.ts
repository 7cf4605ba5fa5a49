import { stringEqualsIgnoreCase } from './string-equals-ignore-case.ts';
import { defineNegation } from './operator.ts';

export const stringNotEqualsIgnoreCase = defineNegation(stringEqualsIgnoreCase, 'StringNotEqualsIgnoreCase');
