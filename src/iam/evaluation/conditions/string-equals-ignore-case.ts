import { printed } from '../variables.ts';
import { defineOperator } from './operator.ts';

export const stringEqualsIgnoreCase = defineOperator({
  name: 'StringEqualsIgnoreCase',
  variables: true,
  compile(pieces) {
    const wanted = printed(pieces).toLowerCase();
    return (found) => found.toLowerCase() === wanted;
  },
});
