import { printed } from '../variables.ts';
import { defineOperator } from './operator.ts';

export const bool = defineOperator({
  name: 'Bool',
  compile(pieces) {
    const wanted = printed(pieces).toLowerCase();
    return (found) => found.toLowerCase() === wanted;
  },
});
