import { describe, expect, test } from 'vitest';
import { applied, contextOf, policyText } from '../../../test/support/builders.ts';
import { holds } from '../../../test/support/conditions.ts';
import { decide } from './decide.ts';

describe('a condition', () => {
  const decided = (condition: Readonly<Record<string, unknown>>, context: Readonly<Record<string, string>>) =>
    decide(
      {
        principal: 'arn:aws:iam::123456789012:user/dana',
        action: 's3:GetObject',
        resource: '*',
        context: contextOf(context),
      },
      { identity: [applied(policyText({ Effect: 'Allow', Action: '*', Resource: '*', Condition: condition }))] },
    );

  test('holds when every operator and every key does, and any value of each key', () => {
    const condition = {
      StringEquals: { 'aws:username': ['dana', 'erik'], 'aws:PrincipalType': 'User' },
      Bool: { 'aws:SecureTransport': 'true' },
    };
    const met = { 'aws:username': 'erik', 'aws:PrincipalType': 'User', 'aws:SecureTransport': 'true' };
    expect(decided(condition, met)).toBe('allowed');
    expect(decided(condition, { ...met, 'aws:username': 'fay' })).toBe('implicitDeny');
    expect(decided(condition, { ...met, 'aws:PrincipalType': 'AssumedRole' })).toBe('implicitDeny');
    expect(decided(condition, { ...met, 'aws:SecureTransport': 'false' })).toBe('implicitDeny');
  });

  test('names its keys in any case', () => {
    expect(decided({ StringEquals: { 'AWS:USERNAME': 'dana' } }, { 'aws:username': 'dana' })).toBe('allowed');
  });

  test('that says nothing holds', () => {
    expect(decided({}, {})).toBe('allowed');
  });

  /** Source: reference_policies_elements_condition_operators.html: the values of a negated operator are a NOR. */
  test('with a negated operator wants none of its values', () => {
    expect(holds('StringNotEquals', ['a', 'b'], 'b')).toBe(false);
    expect(holds('StringNotEquals', ['a', 'b'], 'c')).toBe(true);
  });
});

/** Source: reference_policies_condition-single-vs-multi-valued-context-keys.html */
describe('a key with several values', () => {
  test.each([
    ['ForAllValues:StringEquals', ['a', 'b'], ['a'], true],
    ['ForAllValues:StringEquals', ['a', 'b'], ['a', 'b'], true],
    ['ForAllValues:StringEquals', ['a', 'b'], ['a', 'c'], false],
    ['ForAllValues:StringEquals', ['a', 'b'], null, true],
    ['ForAllValues:StringLike', ['a*'], ['a1', 'a2'], true],
    ['ForAllValues:StringNotEquals', ['a', 'b'], ['c', 'd'], true],
    ['ForAllValues:StringNotEquals', ['a', 'b'], ['c', 'a'], false],
    ['ForAllValues:StringNotEquals', ['a', 'b'], null, true],
    ['ForAnyValue:StringEquals', ['a', 'b'], ['c', 'b'], true],
    ['ForAnyValue:StringEquals', ['a', 'b'], ['c', 'd'], false],
    ['ForAnyValue:StringEquals', ['a', 'b'], null, false],
    ['ForAnyValue:StringEqualsIfExists', ['a', 'b'], null, true],
    ['ForAnyValue:StringNotEquals', ['a', 'b'], ['a', 'c'], true],
    ['ForAnyValue:StringNotEquals', ['a', 'b'], ['a', 'b'], false],
    ['ForAnyValue:StringNotEquals', ['a', 'b'], null, false],
  ])('%s %j where the request has %j: %s', (operator, wanted, found, expected) => {
    expect(holds(operator, wanted, found)).toBe(expected);
  });
});
