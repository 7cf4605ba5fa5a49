import { describe, expect, test } from 'vitest';
import { authorisationOf, expectedAuthorisation } from '../../../test/support/authorisation.ts';
import { ACCOUNT, S3_READ_ONLY, Sandbox, allow, asUser } from '../../../test/support/builders.ts';

const arn = `arn:aws:iam::${ACCOUNT}:policy/Lists`;
const input = { PolicyArn: arn, VersionId: 'v2' };
const account = (): Sandbox => {
  const sandbox = new Sandbox().user('dana');
  sandbox.output('CreatePolicy', { PolicyName: 'Lists', PolicyDocument: allow('iam:ListGroups') });
  sandbox.output('CreatePolicyVersion', { PolicyArn: arn, PolicyDocument: allow('iam:ListUsers') });
  return sandbox.attached('User', 'dana', arn);
};

describe('SetDefaultPolicyVersion', () => {
  test('answers nothing, and the version is in effect wherever the policy is attached', () => {
    const sandbox = account();
    const may = (operation: string): boolean => sandbox.call(operation, {}, asUser('dana')).result.ok;
    expect([may('ListUsers'), may('ListGroups')]).toEqual([false, true]);
    expect(sandbox.output('SetDefaultPolicyVersion', input)).toBeNull();
    expect([may('ListUsers'), may('ListGroups')]).toEqual([true, false]);
  });

  test('shows as a change of the policy, and once more as none', () => {
    const sandbox = account();
    const { added, removed } = sandbox.call('SetDefaultPolicyVersion', input).diff;
    expect([added, removed]).toMatchObject([
      [{ kind: 'policy', policy: arn, version: 'v2' }],
      [{ kind: 'policy', policy: arn, version: 'v1' }],
    ]);
    const before = sandbox.world;
    expect(sandbox.call('SetDefaultPolicyVersion', input).world).toBe(before);
  });

  test('of an unknown version is NoSuchEntity, and of an AWS managed policy it is denied', () => {
    expect(account().error('SetDefaultPolicyVersion', { ...input, VersionId: 'v3' })).toEqual({
      code: 'NoSuchEntity',
      message: `Policy ${arn} version v3 does not exist or is not attachable.`,
    });
    expect(account().error('SetDefaultPolicyVersion', { PolicyArn: S3_READ_ONLY, VersionId: 'v1' }).code).toBe(
      'AccessDenied',
    );
  });

  test('is authorised on the policy', () => {
    const call = {
      operation: 'SetDefaultPolicyVersion',
      input,
      action: 'iam:SetDefaultPolicyVersion',
      resource: arn,
      printed: `policy ${arn}`,
    };
    expect(authorisationOf(call, account)).toEqual(expectedAuthorisation(call));
  });
});
