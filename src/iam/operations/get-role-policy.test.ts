import { describe, expect, test } from 'vitest';
import { authorisationOf, expectedAuthorisation } from '../../../test/support/authorisation.ts';
import { ACCOUNT, Sandbox, allow } from '../../../test/support/builders.ts';
import { noSuchRole, withDeployRole } from '../../../test/support/roles.ts';
import { inModelOrder } from '../../../test/support/shapes.ts';

const input = { RoleName: 'DeployRole', PolicyName: 'logs' };
const account = (): Sandbox => {
  const sandbox = withDeployRole();
  sandbox.output('PutRolePolicy', { ...input, PolicyDocument: allow('s3:Get*') });
  return sandbox;
};

describe('GetRolePolicy', () => {
  test('answers role, name and document, members in the order of the service model', () => {
    const output = account().output('GetRolePolicy', input);
    expect(output).toEqual({ ...input, PolicyDocument: JSON.parse(allow('s3:Get*')) });
    expect(Object.keys(output ?? {})).toEqual(inModelOrder('GetRolePolicy', output));
  });

  test('of an unknown policy or role is NoSuchEntity', () => {
    expect(account().error('GetRolePolicy', { ...input, PolicyName: 'other' })).toEqual({
      code: 'NoSuchEntity',
      message: 'The role policy with name other cannot be found.',
    });
    expect(new Sandbox().error('GetRolePolicy', input)).toEqual(noSuchRole);
  });

  test('is authorised on the role', () => {
    const call = {
      operation: 'GetRolePolicy',
      input: input,
      action: 'iam:GetRolePolicy',
      resource: `arn:aws:iam::${ACCOUNT}:role/DeployRole`,
      printed: 'role DeployRole',
    };
    expect(authorisationOf(call, account)).toEqual(expectedAuthorisation(call));
  });
});
