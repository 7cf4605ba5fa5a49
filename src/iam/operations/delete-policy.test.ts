import { describe, expect, test } from 'vitest';
import { authorisationOf, expectedAuthorisation } from '../../../test/support/authorisation.ts';
import { ACCOUNT, S3_READ_ONLY, Sandbox, allow } from '../../../test/support/builders.ts';
import { administrator } from '../account/create.ts';

const arn = `arn:aws:iam::${ACCOUNT}:policy/ReadLogs`;
const input = { PolicyArn: arn };
const account = (): Sandbox => {
  const sandbox = new Sandbox().user('dana');
  sandbox.output('CreatePolicy', { PolicyName: 'ReadLogs', PolicyDocument: allow('s3:Get*') });
  return sandbox;
};

describe('DeletePolicy', () => {
  test('answers nothing, and the policy is gone', () => {
    const sandbox = account();
    expect(sandbox.output('DeletePolicy', input)).toBeNull();
    expect(sandbox.error('DeletePolicy', input)).toEqual({
      code: 'NoSuchEntity',
      message: `Policy ${arn} was not found.`,
    });
  });

  test('is refused while the policy is attached, and then while it has another version', () => {
    const sandbox = account().attached('User', 'dana', arn);
    sandbox.output('CreatePolicyVersion', { PolicyArn: arn, PolicyDocument: allow('s3:*') });
    expect(sandbox.error('DeletePolicy', input)).toEqual({
      code: 'DeleteConflict',
      message: 'Cannot delete a policy attached to entities.',
    });
    sandbox.output('DetachUserPolicy', { UserName: 'dana', PolicyArn: arn });
    expect(sandbox.error('DeletePolicy', input)).toEqual({
      code: 'DeleteConflict',
      message:
        "This policy has more than one version. Before you delete a policy, you must delete the policy's versions. The default version is deleted with the policy.",
    });
    sandbox.output('DeletePolicyVersion', { PolicyArn: arn, VersionId: 'v2' });
    expect(sandbox.output('DeletePolicy', input)).toBeNull();
  });

  test('of an AWS managed policy is denied even to the administrator', () => {
    expect(new Sandbox().error('DeletePolicy', { PolicyArn: S3_READ_ONLY })).toEqual({
      code: 'AccessDenied',
      message: `User: arn:aws:sts::${ACCOUNT}:assumed-role/${administrator.roleName}/you is not authorized to perform: iam:DeletePolicy on resource: policy ${S3_READ_ONLY}`,
    });
  });

  test('is authorised on the policy', () => {
    const call = {
      operation: 'DeletePolicy',
      input,
      action: 'iam:DeletePolicy',
      resource: arn,
      printed: `policy ${arn}`,
    };
    expect(authorisationOf(call, account)).toEqual(expectedAuthorisation(call));
  });

  test('is refused while the policy is a permissions boundary', () => {
    const PolicyArn = `arn:aws:iam::${ACCOUNT}:policy/Bound`;
    const sandbox = new Sandbox().user('dana');
    sandbox.output('CreatePolicy', { PolicyName: 'Bound', PolicyDocument: allow('s3:*') });
    sandbox.output('PutUserPermissionsBoundary', { UserName: 'dana', PermissionsBoundary: PolicyArn });
    expect(sandbox.output('GetPolicy', { PolicyArn })).toMatchObject({
      Policy: { AttachmentCount: 0, PermissionsBoundaryUsageCount: 1 },
    });
    expect(sandbox.error('DeletePolicy', { PolicyArn })).toEqual({
      code: 'DeleteConflict',
      message: 'Cannot delete a policy attached to entities.',
    });
    sandbox.output('DeleteUser', { UserName: 'dana' });
    expect(sandbox.output('DeletePolicy', { PolicyArn })).toBeNull();
  });
});
