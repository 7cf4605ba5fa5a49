import { printed } from '../variables.ts';
import { defineOperator } from './operator.ts';

export const stringEquals = defineOperator({
  name: 'StringEquals',
  variables: true,
  compile(pieces) {
    const wanted = printed(pieces);
    return (found) => found === wanted;
  },
});
