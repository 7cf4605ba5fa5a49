import { expect } from 'vitest';
import type { Input } from '../../src/iam/index.ts';
import { ACCOUNT, PRINTED_AT, Sandbox, type PrincipalText } from './builders.ts';

/** A trust policy: who may assume a role, everybody in the account unless said otherwise. */
export const trusting = (Principal: PrincipalText = { AWS: ACCOUNT }, ...more: readonly string[]): string =>
  JSON.stringify({
    Version: '2012-10-17',
    Statement: [{ Effect: 'Allow', Principal, Action: ['sts:AssumeRole', ...more] }],
  });

/** An account with the role DeployRole. */
export function withDeployRole(input: Input = {}, sandbox: Sandbox = new Sandbox()): Sandbox {
  sandbox.output('CreateRole', { RoleName: 'DeployRole', AssumeRolePolicyDocument: trusting(), ...input });
  return sandbox;
}

/** What every answer tells of a role made in these tests; the id is checked by its form. */
export const roleStart = (name: string, path = '/', trust = trusting()) => ({
  Path: path,
  RoleName: name,
  RoleId: expect.stringMatching(/^AROA[A-Z2-7]{17}$/),
  Arn: `arn:aws:iam::${ACCOUNT}:role${path}${name}`,
  CreateDate: PRINTED_AT,
  AssumeRolePolicyDocument: JSON.parse(trust),
});

export const deployRole = (sandbox: Sandbox) => {
  const role = sandbox.world.account.roles.get('DeployRole');
  if (role === undefined) throw new Error('No DeployRole');
  return role;
};

export const noSuchRole = {
  code: 'NoSuchEntity',
  message: 'The role with name DeployRole cannot be found.',
};

/** Source: rebuy-de/aws-nuke#441. */
export const protectedRole = (name: string) => ({
  code: 'UnmodifiableEntity',
  message: `Cannot perform the operation on the protected role '${name}' - this role is only modifiable by AWS`,
});
