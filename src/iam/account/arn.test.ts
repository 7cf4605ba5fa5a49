import { describe, expect, test } from 'vitest';
import { groupArn, parsePolicyArn, policyArn, roleArn, roleSessionArn, userArn } from './arn.ts';

/** Source: reference_identifiers.html. */
describe('an ARN', () => {
  const A = '123456789012';

  test('has the path between the type and the name', () => {
    expect(userArn(A, { path: '/', name: 'Bob' })).toBe('arn:aws:iam::123456789012:user/Bob');
    expect(userArn(A, { path: '/division_abc/subdivision_xyz/', name: 'Bob' })).toBe(
      'arn:aws:iam::123456789012:user/division_abc/subdivision_xyz/Bob',
    );
    expect(groupArn(A, { path: '/', name: 'Developers' })).toBe('arn:aws:iam::123456789012:group/Developers');
    expect(groupArn(A, { path: '/division_abc/subdivision_xyz/product_A/', name: 'Developers' })).toBe(
      'arn:aws:iam::123456789012:group/division_abc/subdivision_xyz/product_A/Developers',
    );
  });

  test('of a role and of a policy of the account has it as well', () => {
    expect(roleArn(A, { path: '/service-role/', name: 'R' })).toBe('arn:aws:iam::123456789012:role/service-role/R');
    const policy = { path: '/division_abc/', name: 'UsersManageOwnCredentials' };
    expect(policyArn(A, policy)).toBe('arn:aws:iam::123456789012:policy/division_abc/UsersManageOwnCredentials');
    expect(parsePolicyArn(policyArn(A, policy))).toEqual({ owner: A, ...policy });
  });

  test("of a role session has the session's name and never the role's path", () => {
    expect(roleSessionArn(A, 'Accounting-Role', 'Mary')).toBe(
      'arn:aws:sts::123456789012:assumed-role/Accounting-Role/Mary',
    );
  });

  test.each([
    [
      'arn:aws:iam::123456789012:policy/ManageCredentialsPermissions',
      { owner: A, path: '/', name: 'ManageCredentialsPermissions' },
    ],
    ['arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess', { owner: 'aws', path: '/', name: 'AmazonS3ReadOnlyAccess' }],
    [
      'arn:aws:iam::aws:policy/job-function/SystemAdministrator',
      { owner: 'aws', path: '/job-function/', name: 'SystemAdministrator' },
    ],
    ['arn:aws:iam::123456789012:policy/a//b/P', { owner: A, path: '/a//b/', name: 'P' }],
  ])('of a managed policy comes apart: %s', (arn, parts) => {
    expect(parsePolicyArn(arn)).toEqual(parts);
  });

  test.each([
    '',
    'AmazonS3ReadOnlyAccess',
    'arn:aws:iam::aws:AmazonS3ReadOnlyAccess',
    'arn:aws:iam::aws:policy/',
    'arn:aws:iam::aws:policy/job-function/',
    'arn:aws:iam::12345:policy/P',
    'arn:aws:iam:us-east-1:123456789012:policy/P',
    'arn:aws:s3::123456789012:policy/P',
    'arn:aws:iam::123456789012:role/P',
    'arn:aws:iam::123456789012:policy/a b',
    'arn:aws:iam::123456789012:policy/P\n',
    `arn:aws:iam::123456789012:policy/${'P'.repeat(129)}`,
  ])('of something else is no policy ARN: %j', (arn) => {
    expect(parsePolicyArn(arn)).toBeNull();
  });
});
