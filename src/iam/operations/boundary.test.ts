import { describe, expect, test } from 'vitest';
import { S3_READ_ONLY, Sandbox, allow, asUser, policyText } from '../../../test/support/builders.ts';
import { aboutBoundary } from './boundary.ts';

describe('the boundary of a user', () => {
  test('is a key of the request when there is one', () => {
    expect(aboutBoundary(S3_READ_ONLY)).toEqual({ 'iam:PermissionsBoundary': [S3_READ_ONLY] });
    expect([aboutBoundary(null), aboutBoundary(undefined)]).toEqual([{}, {}]);
  });

  test.each([
    ['PutUserPolicy', { PolicyName: 'p', PolicyDocument: allow('s3:*') }],
    ['DeleteUserPolicy', { PolicyName: 'old' }],
    ['AttachUserPolicy', { PolicyArn: S3_READ_ONLY }],
    ['DetachUserPolicy', { PolicyArn: S3_READ_ONLY }],
  ])('can be asked of %s', (operation, more) => {
    const grant = policyText({
      Effect: 'Allow',
      Action: `iam:${operation}`,
      Resource: '*',
      Condition: { StringEquals: { 'iam:PermissionsBoundary': S3_READ_ONLY } },
    });
    const sandbox = new Sandbox().user('dana', 'op').attached('User', 'dana', S3_READ_ONLY);
    sandbox.inline('user', 'dana', 'old', allow('s3:*')).inline('user', 'op', 'grant', grant);
    const outcome = () => sandbox.call(operation, { UserName: 'dana', ...more }, asUser('op')).result.ok;
    expect(outcome()).toBe(false);
    sandbox.output('PutUserPermissionsBoundary', { UserName: 'dana', PermissionsBoundary: S3_READ_ONLY });
    expect(outcome()).toBe(true);
  });
});
