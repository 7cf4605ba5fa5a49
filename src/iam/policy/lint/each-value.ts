import type { Located } from '../document.ts';
import { eachCondition, type Asked, type Family } from './each-condition.ts';
import { hit } from './rule.ts';

/** Reports the values of one family of operators that are not what the operator compares. What a variable stands for is not known. */
export const valuesThatAreNot = (family: Family, isRight: (value: string) => boolean) =>
  eachCondition(({ family: own, operator, key, values }: Asked) =>
    own !== family
      ? []
      : values.flatMap((one) =>
          judge(one, isRight) ? [] : [hit(one.range, { operator: operator.value, key: key.value, value: one.value })],
        ),
  );

const judge = ({ value }: Located<string>, isRight: (value: string) => boolean): boolean =>
  value.includes('${') || isRight(value);
