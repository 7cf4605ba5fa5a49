import { compilePieces } from '../glob.ts';
import { defineOperator } from './operator.ts';

export const stringLike = defineOperator({
  name: 'StringLike',
  variables: true,
  wildcards: true,
  compile: compilePieces,
});
