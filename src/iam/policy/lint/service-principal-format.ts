import { eachCondition } from './each-condition.ts';
import { defineRule, hit } from './rule.ts';

const KEYS: ReadonlySet<string> = new Set([
  'iam:passedtoservice',
  'iam:awsservicename',
  'aws:principalservicename',
  'aws:calledvia',
  'aws:calledviafirst',
  'aws:calledvialast',
]);

export const servicePrincipalFormat = defineRule({
  id: 'service-principal-format',
  class: 'error',
  reference: 'Access Analyzer policy checks: Invalid service principal format',
  check: eachCondition(({ family, key, values }) =>
    family !== 'String' || !KEYS.has(key.value.toLowerCase())
      ? []
      : values.flatMap(({ value, range }) => {
          // Of a pattern only the end can be judged.
          if (/[*$?]/.test(value) || /^[a-z0-9.-]+\.(?:amazonaws|amazon|aws)\b/.test(value)) return [];
          const isName = /^[a-z0-9-]+$/.test(value);
          const edit = isName ? { range, text: JSON.stringify(`${value}.amazonaws.com`) } : null;
          return [hit(range, { key: key.value, value, wanted: `${isName ? value : 'ec2'}.amazonaws.com` }, edit)];
        }),
  ),
});
