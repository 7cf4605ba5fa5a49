import { printed } from '../variables.ts';
import { defineOperator } from './operator.ts';

/** Asks whether the request lacks the key: `"true"` holds when it does. */
export const isNull = defineOperator({
  name: 'Null',
  ifExists: false,
  subject: (found) => [String(found === null)],
  compile(pieces) {
    const wanted = printed(pieces).toLowerCase();
    return (found) => found === wanted;
  },
});
