import { describe, expect, test } from 'vitest';
import { authorisationOf, expectedAuthorisation } from '../../../test/support/authorisation.ts';
import { ACCOUNT, BILLING, S3_READ_ONLY, Sandbox, allow } from '../../../test/support/builders.ts';
import { noSuchRole, withDeployRole } from '../../../test/support/roles.ts';
import { inModelOrder } from '../../../test/support/shapes.ts';

const input = { RoleName: 'DeployRole' };
const account = (): Sandbox => {
  const sandbox = withDeployRole();
  for (const PolicyArn of [BILLING, S3_READ_ONLY]) sandbox.output('AttachRolePolicy', { ...input, PolicyArn });
  sandbox.output('PutRolePolicy', { ...input, PolicyName: 'inline', PolicyDocument: allow('s3:*') });
  return sandbox;
};

describe('ListAttachedRolePolicies', () => {
  test('answers the managed policies alone, members in the order of the service model', () => {
    const output = account().output('ListAttachedRolePolicies', input);
    expect(output).toEqual({
      AttachedPolicies: [
        { PolicyName: 'AmazonS3ReadOnlyAccess', PolicyArn: S3_READ_ONLY },
        { PolicyName: 'Billing', PolicyArn: BILLING },
      ],
      IsTruncated: false,
    });
    expect(Object.keys(output ?? {})).toEqual(inModelOrder('ListAttachedRolePolicies', output));
  });

  test('answers those under a path alone, and in pages', () => {
    const sandbox = account();
    expect(sandbox.output('ListAttachedRolePolicies', { ...input, PathPrefix: '/job-function/' })).toMatchObject({
      AttachedPolicies: [{ PolicyName: 'Billing' }],
    });
    const first = sandbox.output('ListAttachedRolePolicies', { ...input, MaxItems: 1 });
    expect(sandbox.output('ListAttachedRolePolicies', { ...input, Marker: first?.['Marker'] })).toMatchObject({
      AttachedPolicies: [{ PolicyName: 'Billing' }],
      IsTruncated: false,
    });
  });

  test('of an unknown role is NoSuchEntity', () => {
    expect(new Sandbox().error('ListAttachedRolePolicies', input)).toEqual(noSuchRole);
  });

  test('is authorised on the role', () => {
    const call = {
      operation: 'ListAttachedRolePolicies',
      input: input,
      action: 'iam:ListAttachedRolePolicies',
      resource: `arn:aws:iam::${ACCOUNT}:role/DeployRole`,
      printed: 'role DeployRole',
    };
    expect(authorisationOf(call, account)).toEqual(expectedAuthorisation(call));
  });
});
