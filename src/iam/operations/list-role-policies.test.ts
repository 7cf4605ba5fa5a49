import { describe, expect, test } from 'vitest';
import { authorisationOf, expectedAuthorisation } from '../../../test/support/authorisation.ts';
import { ACCOUNT, S3_READ_ONLY, Sandbox, allow } from '../../../test/support/builders.ts';
import { noSuchRole, withDeployRole } from '../../../test/support/roles.ts';
import { inModelOrder } from '../../../test/support/shapes.ts';

const input = { RoleName: 'DeployRole' };
const account = (): Sandbox => {
  const sandbox = withDeployRole();
  for (const PolicyName of ['write', 'Logs'])
    sandbox.output('PutRolePolicy', { ...input, PolicyName, PolicyDocument: allow('s3:Get*') });
  sandbox.output('AttachRolePolicy', { ...input, PolicyArn: S3_READ_ONLY });
  return sandbox;
};

describe('ListRolePolicies', () => {
  test('answers the names of the inline policies alone, members in the order of the service model', () => {
    const output = account().output('ListRolePolicies', input);
    expect(output).toEqual({ PolicyNames: ['Logs', 'write'], IsTruncated: false });
    expect(Object.keys(output ?? {})).toEqual(inModelOrder('ListRolePolicies', output));
  });

  test('answers in pages', () => {
    const sandbox = account();
    const first = sandbox.output('ListRolePolicies', { ...input, MaxItems: 1 });
    expect(first).toMatchObject({ PolicyNames: ['Logs'], IsTruncated: true });
    expect(sandbox.output('ListRolePolicies', { ...input, Marker: first?.['Marker'] })).toMatchObject({
      PolicyNames: ['write'],
    });
  });

  test('of an unknown role is NoSuchEntity', () => {
    expect(new Sandbox().error('ListRolePolicies', input)).toEqual(noSuchRole);
  });

  test('is authorised on the role', () => {
    const call = {
      operation: 'ListRolePolicies',
      input: input,
      action: 'iam:ListRolePolicies',
      resource: `arn:aws:iam::${ACCOUNT}:role/DeployRole`,
      printed: 'role DeployRole',
    };
    expect(authorisationOf(call, account)).toEqual(expectedAuthorisation(call));
  });
});
