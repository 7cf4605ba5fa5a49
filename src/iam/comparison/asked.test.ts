import { expect, it } from 'vitest';
import { documentOf, policyText } from '../../../test/support/builders.ts';
import { compile } from '../evaluation/compile.ts';
import type { CompiledCondition } from '../evaluation/condition.ts';
import { concerns, variableNames } from './asked.ts';

const conditionsOf = (...values: readonly string[]): readonly CompiledCondition[] => {
  const Condition = { StringEquals: { 's3:prefix': values } };
  const { statements } = compile(documentOf(policyText({ Effect: 'Allow', Action: '*', Resource: '*', Condition })));
  return statements.flatMap(({ conditions }) => conditions);
};

it.each([
  ['${aws:username}', ['aws:username']],
  ["home/${aws:Username}/${ aws:PrincipalTag/Team , 'none'}", ['aws:username', 'aws:principaltag/team']],
  ['${*}${?}${$}', []],
  ['plain', []],
])('the variables of %s are %j', (text, names) => {
  expect(variableNames(text)).toEqual(names);
});

it('a condition concerns its own key and those of its variables', () => {
  const [condition] = conditionsOf('a', '${s3:delimiter}');
  if (condition === undefined) throw new Error('No condition');
  const about = (key: string): boolean => concerns(condition, (one) => one === key);
  expect([about('s3:prefix'), about('s3:delimiter'), about('a')]).toEqual([true, true, false]);
  const [plain] = conditionsOf('a');
  expect(plain === undefined || concerns(plain, (one) => one === 's3:delimiter')).toBe(false);
});
