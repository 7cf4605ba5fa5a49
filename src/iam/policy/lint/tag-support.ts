import { splitAction } from './action-names.ts';
import { eachCondition } from './each-condition.ts';
import { hit } from './rule.ts';
import type { Effect } from '../document.ts';

/** Reports `aws:ResourceTag` where a service of the statement does not bring the key, so that the condition never holds for it. */
export const onTagOfForeigner = (wanted: Effect) =>
  eachCondition(({ key, negated, ifExists, family, statement: { effect, action } }, { catalog }) => {
    if (effect !== wanted || action.negated || negated || ifExists || family === 'Null') return [];
    if (!/^aws:resourcetag\/./i.test(key.value)) return [];
    const prefixes = new Set(action.patterns.flatMap(({ value }) => splitAction(value)?.prefix ?? []));
    const without = [...prefixes].filter((prefix) => {
      const service = catalog.service(prefix);
      const isKnown = service !== null && service !== undefined;
      return isKnown && !service.conditionKeys.some((one) => one.key.toLowerCase().startsWith('aws:resourcetag/'));
    });
    return without.length === 0 ? [] : [hit(key.range, { key: key.value, services: without.join(', ') })];
  });
