import { describe, expect, test } from 'vitest';
import { policyRefusals, validatePolicyDocument } from './validate.ts';

const DANA = { AWS: 'arn:aws:iam::123456789012:user/dana' };
const written = (statement: unknown, more: Readonly<Record<string, unknown>> = { Version: '2012-10-17' }): string =>
  JSON.stringify({ ...more, Statement: statement });

// The sentences that no transcript shows, or none of this service. What is known for sure is in test/conformance/validation.
describe('a trust policy', () => {
  const trust = { Effect: 'Allow', Principal: DANA, Action: 'sts:AssumeRole' };
  const { Effect: _, ...noEffect } = trust;
  const { Principal: __, ...noPrincipal } = trust;
  const { Action: ___, ...noAction } = trust;

  test.each([
    ['no statement', [], 'Could not parse the policy: Statement is empty!'],
    ['no Effect', noEffect, 'Missing required field Effect'],
    ['an Effect in small letters', { ...trust, Effect: 'allow' }, 'Invalid effect: allow'],
    ['an Effect that is no text', { ...trust, Effect: ['Allow'] }, 'Invalid effect: '],
    ['no Principal', noPrincipal, 'Missing required field Principal'],
    ['an empty Principal', { ...trust, Principal: {} }, 'Missing required field Principal cannot be empty!'],
    ['a text for a Principal', { ...trust, Principal: '123456789012' }, 'Principal must be a JSON object.'],
    ['no Action', noAction, 'Missing required field Action'],
    ['every action', { ...trust, Action: '*' }, 'AssumeRole policy may only specify STS AssumeRole actions.'],
    [
      'a pattern',
      { ...trust, NotAction: 'sts:*', Action: undefined },
      'AssumeRole policy may only specify STS AssumeRole actions.',
    ],
    ['a NotResource', { ...trust, NotResource: '*' }, 'AssumeRole policy must not contain resources.'],
    [
      'a NotPrincipal',
      { ...noPrincipal, NotPrincipal: DANA },
      'AssumeRole policy must not contain NotPrincipal field.',
    ],
    ['an operator that is none', { ...trust, Condition: { Equals: { a: 'b' } } }, 'Invalid Condition type : Equals'],
    ['an unknown element', { ...trust, Owner: 'dana' }, 'Unknown field Owner'],
    ['an unknown kind of principal', { ...trust, Principal: { Aws: '*' } }, 'Unknown field Aws'],
    [
      'a canonical user',
      { ...trust, Principal: { CanonicalUser: 'a'.repeat(64) } },
      `Invalid principal in policy: "CANONICALUSER":"${'a'.repeat(64)}"`,
    ],
    [
      'a Sid twice',
      [
        { ...trust, Sid: 'A' },
        { ...trust, Sid: 'A' },
      ],
      'The Statement Ids in the policy are not unique',
    ],
  ])('with %s', (_name, statement, message) => {
    expect(validatePolicyDocument(written(statement), 'trust')?.message).toBe(message);
  });

  test('with a Version that is none, or no Statement', () => {
    const message = 'The policy must contain a valid version string';
    expect(validatePolicyDocument(written(trust, { Version: '2013-10-17' }), 'trust')?.message).toBe(message);
    expect(validatePolicyDocument('{}', 'trust')?.message).toBe('Missing required field Statement');
  });

  test('is answered once for a thing, and says where', () => {
    const text =
      '{\n  "Statement": {\n    "Effect": "Allow",\n    "Principal": "*",\n    "Action": "sts:AssumeRole"\n  }\n}';
    const [refusal, ...others] = policyRefusals(text, 'trust');
    expect(refusal).toMatchObject({ rule: 'principal', detail: 'Write {"AWS": "*"}', line: 4, column: 18 });
    expect(others).toEqual([]);
  });

  test('with a fault of the grammar, which is said by line and column', () => {
    const text = '{\n  "Statement": {\n    "Sid": ["A"]\n  }\n}';
    expect(validatePolicyDocument(text, 'trust')?.message).toBe('Syntax error at position (3,12)');
  });

  test('does not look for principals where none are known', () => {
    const text = written({ ...trust, Principal: { AWS: 'arn:aws:iam::123456789012:role/nobody' } });
    expect(validatePolicyDocument(text, 'trust')).toBeNull();
    expect(validatePolicyDocument(text, 'trust', { isPrincipal: () => false })?.detail).toBe(
      'The account has no arn:aws:iam::123456789012:role/nobody',
    );
  });
});

describe('a policy of a control', () => {
  test('says in our words what the one sentence of Organizations keeps to itself', () => {
    const statement = { Effect: 'Allow', Principal: DANA, NotAction: '*', Resource: '*' };
    expect(policyRefusals(written(statement, {}), 'rcp').map(({ detail }) => detail)).toEqual([
      'Version must be "2012-10-17"',
      'A resource control policy of your own can only deny',
      'A resource control policy speaks to everybody: "Principal": "*", and narrows it in Condition',
      'A resource control policy names its actions: NotAction has no place in it',
      'Name the service: s3:*',
    ]);
  });
});

describe('an endpoint policy', () => {
  test.each([
    ['{', 'This policy contains invalid Json'],
    [written({ Effect: 'Allow', Action: '*', Resource: '*' }), 'Missing required field Principal'],
    [written({ Effect: 'Allow', Principal: '*', Action: '*' }), 'Missing required field Resource'],
    [written({ Effect: 'Permit', Principal: '*', Action: '*', Resource: '*' }), 'Invalid effect: Permit'],
    ['{"Statement":{\n"Principal":"12"}}', 'Syntax error at position (2,13)'],
  ])('%s is refused with words before those of the reader', (text, words) => {
    expect(validatePolicyDocument(text, 'endpoint')).toMatchObject({
      code: 'InvalidPolicyDocument',
      message: `The Policy Document is not valid. ${words}`,
    });
  });
});
