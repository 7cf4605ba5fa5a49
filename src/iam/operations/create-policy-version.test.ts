import { describe, expect, test } from 'vitest';
import { authorisationOf, expectedAuthorisation } from '../../../test/support/authorisation.ts';
import { ACCOUNT, PRINTED_AT, S3_READ_ONLY, Sandbox, allow, deny } from '../../../test/support/builders.ts';
import { inModelOrder } from '../../../test/support/shapes.ts';
import { administrator } from '../account/create.ts';
import { defaultDocument } from '../account/account.ts';

const arn = `arn:aws:iam::${ACCOUNT}:policy/ReadLogs`;
const input = { PolicyArn: arn, PolicyDocument: deny('s3:*') };
const account = (): Sandbox => {
  const sandbox = new Sandbox();
  sandbox.output('CreatePolicy', { PolicyName: 'ReadLogs', PolicyDocument: allow('s3:Get*') });
  return sandbox;
};

describe('CreatePolicyVersion', () => {
  test('answers the new version, which is not the default unless it is asked to be', () => {
    const sandbox = account();
    const output = sandbox.output('CreatePolicyVersion', input);
    expect(output).toEqual({ PolicyVersion: { VersionId: 'v2', IsDefaultVersion: false, CreateDate: PRINTED_AT } });
    const version = output?.['PolicyVersion'];
    expect(Object.keys(Object(version))).toEqual(inModelOrder('PolicyVersion', version));
    expect(defaultDocument(sandbox.world.account, arn).text).toBe(allow('s3:Get*'));
  });

  test('that is set as default is in effect at once', () => {
    const sandbox = account();
    expect(sandbox.output('CreatePolicyVersion', { ...input, SetAsDefault: true })).toMatchObject({
      PolicyVersion: { IsDefaultVersion: true },
    });
    expect(defaultDocument(sandbox.world.account, arn).text).toBe(deny('s3:*'));
  });

  // Source: recorded in 2026, iam-facts.md section 6.3.
  test('refuses a sixth version, and never uses a number again', () => {
    const sandbox = account();
    for (let n = 2; n <= 5; n++) sandbox.output('CreatePolicyVersion', input);
    expect(sandbox.error('CreatePolicyVersion', input)).toEqual({
      code: 'LimitExceeded',
      message:
        'A managed policy can have up to 5 versions. Before you create a new version, you must delete an existing version.',
    });
    sandbox.output('DeletePolicyVersion', { PolicyArn: arn, VersionId: 'v5' });
    expect(sandbox.output('CreatePolicyVersion', input)).toMatchObject({ PolicyVersion: { VersionId: 'v6' } });
  });

  test('refuses a document that is none', () => {
    expect(account().error('CreatePolicyVersion', { ...input, PolicyDocument: '[]' })).toEqual({
      code: 'MalformedPolicyDocument',
      message: 'Syntax errors in policy.',
    });
  });

  test('of an unknown policy is NoSuchEntity, and of an AWS managed one it is denied', () => {
    expect(new Sandbox().error('CreatePolicyVersion', input)).toEqual({
      code: 'NoSuchEntity',
      message: `Policy ${arn} was not found.`,
    });
    expect(new Sandbox().error('CreatePolicyVersion', { ...input, PolicyArn: S3_READ_ONLY })).toEqual({
      code: 'AccessDenied',
      message: `User: arn:aws:sts::${ACCOUNT}:assumed-role/${administrator.roleName}/you is not authorized to perform: iam:CreatePolicyVersion on resource: policy ${S3_READ_ONLY}`,
    });
  });

  test('is authorised on the policy', () => {
    const call = {
      operation: 'CreatePolicyVersion',
      input,
      action: 'iam:CreatePolicyVersion',
      resource: arn,
      printed: `policy ${arn}`,
    };
    expect(authorisationOf(call, account)).toEqual(expectedAuthorisation(call));
  });
});
