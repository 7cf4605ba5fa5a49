import { arnLike } from './arn-like.ts';
import { defineOperator } from './operator.ts';

/** AWS: it means the same as `ArnLike`, wildcards and all. */
export const arnEquals = defineOperator({ ...arnLike, name: 'ArnEquals' });
