import { describe, expect, test } from 'vitest';
import { authorisationOf, expectedAuthorisation } from '../../../test/support/authorisation.ts';
import { ACCOUNT, S3_READ_ONLY, Sandbox, allow, asUser, policyText } from '../../../test/support/builders.ts';
import { deployRole, noSuchRole, protectedRole, withDeployRole } from '../../../test/support/roles.ts';
import { administrator } from '../account/create.ts';

const input = { RoleName: 'DeployRole', PolicyName: 'logs', PolicyDocument: allow('s3:Get*') };
const sized = (size: number): string => {
  const short = allow('s3:');
  return allow(`s3:${'a'.repeat(size - short.replaceAll(/\s/g, '').length)}`);
};

describe('PutRolePolicy', () => {
  test('answers nothing, and the role carries the document as it was written', () => {
    const sandbox = withDeployRole();
    expect(sandbox.output('PutRolePolicy', input)).toBeNull();
    expect(deployRole(sandbox).inline.get('logs')?.text).toBe(input.PolicyDocument);
  });

  test('replaces a policy of the same name, and of the very same document changes nothing', () => {
    const sandbox = withDeployRole();
    sandbox.output('PutRolePolicy', { ...input, PolicyDocument: allow('s3:*') });
    sandbox.output('PutRolePolicy', input);
    expect([...deployRole(sandbox).inline].map(([name, { text }]) => [name, text])).toEqual([
      ['logs', input.PolicyDocument],
    ]);
    const before = sandbox.world;
    expect(sandbox.call('PutRolePolicy', input).world).toBe(before);
  });

  test('counts what all inline policies of the role hold together', () => {
    const sandbox = withDeployRole();
    sandbox.output('PutRolePolicy', { ...input, PolicyDocument: sized(10_000) });
    expect(sandbox.error('PutRolePolicy', { ...input, PolicyName: 'rest', PolicyDocument: sized(241) })).toEqual({
      code: 'LimitExceeded',
      message: 'Maximum policy size of 10240 bytes exceeded for role DeployRole',
    });
    expect(sandbox.output('PutRolePolicy', { ...input, PolicyName: 'rest', PolicyDocument: sized(240) })).toBeNull();
  });

  test('refuses what is no policy', () => {
    expect(withDeployRole().error('PutRolePolicy', { ...input, PolicyDocument: '{}' })).toEqual({
      code: 'MalformedPolicyDocument',
      message: 'Syntax errors in policy.',
    });
  });

  test('of an unknown role is NoSuchEntity', () => {
    expect(new Sandbox().error('PutRolePolicy', input)).toEqual(noSuchRole);
  });

  test("does not touch AWS's own roles", () => {
    const { roleName } = administrator;
    expect(new Sandbox().error('PutRolePolicy', { ...input, RoleName: roleName })).toEqual(protectedRole(roleName));
  });

  test('can be allowed for roles with one boundary, by a condition', () => {
    const grant = policyText({
      Effect: 'Allow',
      Action: ['iam:PutRolePolicy', 'iam:DeleteRolePolicy'],
      Resource: '*',
      Condition: { StringEquals: { 'iam:PermissionsBoundary': S3_READ_ONLY } },
    });
    const tryOn = (boundary: object) => {
      const sandbox = withDeployRole({ ...boundary })
        .user('op')
        .inline('user', 'op', 'grant', grant);
      const put = sandbox.call('PutRolePolicy', input, asUser('op')).result.ok;
      sandbox.output('PutRolePolicy', input);
      const gone = sandbox.call('DeleteRolePolicy', { RoleName: 'DeployRole', PolicyName: 'logs' }, asUser('op'));
      return [put, gone.result.ok];
    };
    expect(tryOn({})).toEqual([false, false]);
    expect(tryOn({ PermissionsBoundary: S3_READ_ONLY })).toEqual([true, true]);
  });

  test('is authorised on the role', () => {
    const call = {
      operation: 'PutRolePolicy',
      input: input,
      action: 'iam:PutRolePolicy',
      resource: `arn:aws:iam::${ACCOUNT}:role/DeployRole`,
      printed: 'role DeployRole',
    };
    expect(authorisationOf(call, withDeployRole)).toEqual(expectedAuthorisation(call));
  });
});
