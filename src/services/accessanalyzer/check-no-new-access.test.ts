import { describe, expect, test } from 'vitest';
import { Sandbox, allow, asUser, policyText } from '../../../test/support/builders.ts';
import { unloaded } from '../../../test/support/service-facts.ts';
import { Timeline } from '../../../test/support/timeline.ts';
import type { Input, Output } from '../../iam/index.ts';

const NAME = 'accessanalyzer:CheckNoNewAccess';
const READ = allow('s3:GetObject', 'arn:aws:s3:::app-logs/*');
const check = (existingPolicyDocument: string, newPolicyDocument: string, policyType = 'IDENTITY_POLICY'): Output =>
  new Timeline().output(NAME, { newPolicyDocument, existingPolicyDocument, policyType });

describe('CheckNoNewAccess', () => {
  test.each([
    ['the same', READ, READ],
    [
      'the same, written in another way',
      READ,
      allow(['S3:getobject'], ['arn:aws:s3:::app-logs/*', 'arn:aws:s3:::app-logs/x']),
    ],
    ['less', allow('s3:*'), READ],
  ])('passes for %s', (_, existing, made) => {
    expect(check(existing, made)).toEqual({
      result: 'PASS',
      message: 'The modified permissions do not grant new access compared to your existing policy.',
    });
  });

  test('fails for more, and names the statements that allow it', () => {
    const made = policyText(
      { Effect: 'Allow', Action: 's3:GetObject', Resource: 'arn:aws:s3:::app-logs/*' },
      { Effect: 'Allow', Action: 's3:PutObject', Resource: 'arn:aws:s3:::app-logs/*' },
      { Sid: 'Delete', Effect: 'Allow', Action: 's3:DeleteObject', Resource: '*' },
      { Effect: 'Deny', Action: 's3:ListAllMyBuckets', Resource: '*' },
    );
    expect(check(READ, made)).toEqual({
      result: 'FAIL',
      message: 'The modified permissions grant new access compared to your existing policy.',
      reasons: [
        { description: 'New access in the statement with index: 1.', statementIndex: 1 },
        { description: 'New access in the statement with sid: Delete.', statementIndex: 2, statementId: 'Delete' },
      ],
    });
  });

  test('a deny that was there and is no more is new access', () => {
    const existing = policyText(
      { Effect: 'Allow', Action: 's3:*', Resource: '*' },
      { Effect: 'Deny', Action: 's3:DeleteObject', Resource: '*' },
    );
    expect(check(existing, allow('s3:*'))).toMatchObject({ result: 'FAIL', reasons: [{ statementIndex: 0 }] });
  });

  test('compares resource policies too', () => {
    const open = (principal: string): string =>
      policyText({
        Effect: 'Allow',
        Principal: { AWS: principal },
        Action: 's3:GetObject',
        Resource: 'arn:aws:s3:::b/*',
      });
    const dana = 'arn:aws:iam::123456789012:user/dana';
    expect(check(open(dana), open(dana), 'RESOURCE_POLICY')).toMatchObject({ result: 'PASS' });
    expect(check(open(dana), open('*'), 'RESOURCE_POLICY')).toMatchObject({ result: 'FAIL' });
  });

  test('needs the services that the policies name', () => {
    const input = { newPolicyDocument: READ, existingPolicyDocument: allow('ec2:*'), policyType: 'IDENTITY_POLICY' };
    expect(() => new Timeline(undefined, unloaded).output(NAME, input)).toThrow('"service":"ec2"');
  });

  test.each<[Input, string]>([
    [{ newPolicyDocument: '{}' }, 'ValidationException: Syntax errors in policy.'],
    [{ existingPolicyDocument: 'x' }, 'ValidationException: Syntax errors in policy.'],
    [
      { policyType: 'SERVICE_CONTROL_POLICY' },
      "ValidationException: 1 validation error detected: Value at 'policyType' failed to satisfy constraint: Member must satisfy enum value set: [IDENTITY_POLICY, RESOURCE_POLICY]",
    ],
  ])('refuses %j', (more, message) => {
    const input = { newPolicyDocument: READ, existingPolicyDocument: READ, policyType: 'IDENTITY_POLICY', ...more };
    const error = new Timeline().error(NAME, input);
    expect(`${error.code}: ${error.message}`).toBe(message);
  });

  test('is authorised on the account’s analyzers', () => {
    const grant = allow('access-analyzer:CheckNoNewAccess');
    const timeline = new Timeline(new Sandbox().user('dana', 'erik').inline('user', 'dana', 'Check', grant).world);
    const input = { newPolicyDocument: READ, existingPolicyDocument: READ, policyType: 'IDENTITY_POLICY' };
    expect(timeline.call(NAME, input, asUser('dana')).result.ok).toBe(true);
    expect(timeline.error(NAME, input, asUser('erik'))).toMatchObject({
      code: 'AccessDeniedException',
      message: expect.stringContaining('arn:aws:access-analyzer:us-east-1:123456789012:*'),
    });
  });
});
