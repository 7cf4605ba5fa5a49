import { describe, expect, test } from 'vitest';
import { authorisationOf, expectedAuthorisation } from '../../../test/support/authorisation.ts';
import { ACCOUNT, S3_READ_ONLY, Sandbox, allow, deny } from '../../../test/support/builders.ts';

const arn = `arn:aws:iam::${ACCOUNT}:policy/ReadLogs`;
const input = { PolicyArn: arn, VersionId: 'v2' };
const account = (): Sandbox => {
  const sandbox = new Sandbox();
  sandbox.output('CreatePolicy', { PolicyName: 'ReadLogs', PolicyDocument: allow('s3:Get*') });
  sandbox.output('CreatePolicyVersion', { PolicyArn: arn, PolicyDocument: deny('s3:*') });
  return sandbox;
};

describe('DeletePolicyVersion', () => {
  test('answers nothing, and the version is gone', () => {
    const sandbox = account();
    expect(sandbox.output('DeletePolicyVersion', input)).toBeNull();
    expect(sandbox.error('DeletePolicyVersion', input)).toEqual({
      code: 'NoSuchEntity',
      message: `Policy ${arn} version v2 does not exist or is not attachable.`,
    });
  });

  test('of the default version is refused', () => {
    expect(account().error('DeletePolicyVersion', { ...input, VersionId: 'v1' })).toEqual({
      code: 'DeleteConflict',
      message: 'Cannot delete the default version of a policy.',
    });
  });

  test('of an AWS managed policy is denied', () => {
    expect(account().error('DeletePolicyVersion', { PolicyArn: S3_READ_ONLY, VersionId: 'v1' }).code).toBe(
      'AccessDenied',
    );
  });

  test('is authorised on the policy', () => {
    const call = {
      operation: 'DeletePolicyVersion',
      input,
      action: 'iam:DeletePolicyVersion',
      resource: arn,
      printed: `policy ${arn}`,
    };
    expect(authorisationOf(call, account)).toEqual(expectedAuthorisation(call));
  });
});
