import { describe, expect, test } from 'vitest';
import { applied, deny, documentOf, policyText } from '../../../test/support/builders.ts';
import { compile } from './compile.ts';
import { indexOf } from './merged.ts';

const mfa = { Bool: { 'aws:MultiFactorAuthPresent': 'true' } };

describe('several policies as one list', () => {
  const policies = [
    applied(
      policyText(
        { Sid: 'Careful', Effect: 'Allow', Action: 's3:*', Resource: '*', Condition: mfa },
        { Sid: 'Never', Effect: 'Deny', Action: 's3:Delete*', Resource: '*', Condition: mfa },
        { Sid: 'Users', Effect: 'Allow', Action: 'iam:*', Resource: '*' },
      ),
    ),
    applied(policyText({ Sid: 'Plain', Effect: 'Allow', Action: 's3:Get*', Resource: 'arn:aws:s3:::a' })),
    applied(deny('*')),
  ];
  const sids = (action: string) => {
    const { denies, allows } = indexOf(policies).forAction(action);
    return [denies, allows].map((list) => list.map(({ statement }) => statement.sid));
  };

  test('gives the statements whose action covers one, Denies apart, Allows without a condition first', () => {
    expect(sids('s3:getobject')).toEqual([[null], ['Plain', 'Careful']]);
    expect(sids('s3:deleteobject')).toEqual([['Never', null], ['Careful']]);
    expect(sids('iam:getuser')).toEqual([[null], ['Users']]);
    expect(sids('sqs:sendmessage')).toEqual([[null], []]);
  });

  test('are put together once, and each action is looked for once, as long as not five hundred others were', () => {
    const list = [...policies];
    expect(indexOf(list)).toBe(indexOf(list));
    const first = indexOf(list).forAction('s3:getobject');
    expect(indexOf(list).forAction('s3:getobject')).toBe(first);
    for (let n = 1; n < 500; n++) indexOf(list).forAction(`s3:get${n}`);
    expect(indexOf(list).forAction('s3:getobject')).toBe(first);
    indexOf(list).forAction('s3:get500');
    expect(indexOf(list).forAction('s3:getobject')).not.toBe(first);
    expect(indexOf(list).forAction('s3:getobject')).toEqual(first);
  });

  test('are not those of another list', () => {
    expect(indexOf(policies.slice(0, 2)).forAction('s3:getobject').denies).toEqual([]);
    expect(indexOf([]).forAction('s3:getobject')).toEqual({ denies: [], allows: [] });
  });
});

describe('a document', () => {
  test('remembers what covers an action, as long as it was not asked for five hundred others', () => {
    const document = documentOf(policyText({ Effect: 'Allow', Action: 's3:*', Resource: '*' }));
    const first = compile(document).forAction('s3:getobject');
    expect(compile(document).forAction('s3:getobject')).toBe(first);
    expect(compile(document).forService('s3')).toBe(compile(document).forService('s3'));
    for (let n = 1; n < 500; n++) compile(document).forAction(`s3:get${n}`);
    expect(compile(document).forAction('s3:getobject')).toBe(first);
    compile(document).forAction('s3:get500');
    expect(compile(document).forAction('s3:getobject')).not.toBe(first);
    expect(compile(document).forAction('s3:getobject')).toEqual(first);
  });
});
