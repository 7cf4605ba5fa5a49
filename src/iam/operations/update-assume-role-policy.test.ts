import { describe, expect, test } from 'vitest';
import { authorisationOf, expectedAuthorisation } from '../../../test/support/authorisation.ts';
import { ACCOUNT, Sandbox } from '../../../test/support/builders.ts';
import { deployRole, noSuchRole, protectedRole, trusting, withDeployRole } from '../../../test/support/roles.ts';
import { administrator } from '../account/create.ts';

const input = { RoleName: 'DeployRole', PolicyDocument: trusting({ Service: 'ec2.amazonaws.com' }) };

describe('UpdateAssumeRolePolicy', () => {
  test('answers nothing, and the role trusts others', () => {
    const sandbox = withDeployRole();
    const { result, diff } = sandbox.call('UpdateAssumeRolePolicy', input);
    expect(result).toEqual({ ok: true, value: null });
    expect(deployRole(sandbox).trust.text).toBe(input.PolicyDocument);
    expect([diff.added, diff.removed].map((facts) => facts.map(({ kind }) => kind))).toEqual([['trust'], ['trust']]);
  });

  test('of the very same document changes nothing', () => {
    const sandbox = withDeployRole();
    const before = sandbox.world;
    expect(sandbox.call('UpdateAssumeRolePolicy', { ...input, PolicyDocument: trusting() }).world).toBe(before);
  });

  /** Source: recordings of February 2026; the group aws/aws-cdk#11505. */
  test.each([
    ['no JSON', 'This policy contains invalid Json'],
    [trusting({ AWS: ACCOUNT }, 'iam:GetUser'), 'AssumeRole policy may only specify STS AssumeRole actions.'],
    [trusting().replace('"Effect"', '"Resource":"*","Effect"'), 'Has prohibited field Resource'],
    [
      trusting({ AWS: `arn:aws:iam::${ACCOUNT}:group/Developers` }),
      `Invalid principal in policy: "AWS":"arn:aws:iam::${ACCOUNT}:group/Developers"`,
    ],
  ])('refuses %s', (PolicyDocument, message) => {
    expect(
      withDeployRole()
        .group('Developers')
        .error('UpdateAssumeRolePolicy', { ...input, PolicyDocument }),
    ).toEqual({
      code: 'MalformedPolicyDocument',
      message,
    });
  });

  test('refuses more than 2048 characters, unless AWS has raised the quota', () => {
    const long = { ...input, PolicyDocument: trusting({ AWS: `arn:aws:iam::111122223333:user/${'a'.repeat(2000)}` }) };
    const sandbox = withDeployRole();
    expect(sandbox.error('UpdateAssumeRolePolicy', long)).toEqual({
      code: 'LimitExceeded',
      message: 'Cannot exceed quota for ACLSizePerRole: 2048',
    });
    const { world } = sandbox;
    const raisedQuotas = new Map([['ACLSizePerRole', 4096]]);
    expect(
      new Sandbox({ ...world, account: { ...world.account, raisedQuotas } }).output('UpdateAssumeRolePolicy', long),
    ).toBeNull();
  });

  test('of an unknown role is NoSuchEntity', () => {
    expect(new Sandbox().error('UpdateAssumeRolePolicy', input)).toEqual(noSuchRole);
  });

  test("does not touch AWS's own roles", () => {
    const { roleName } = administrator;
    expect(new Sandbox().error('UpdateAssumeRolePolicy', { ...input, RoleName: roleName })).toEqual(
      protectedRole(roleName),
    );
  });

  test('is authorised on the role', () => {
    const call = {
      operation: 'UpdateAssumeRolePolicy',
      input: input,
      action: 'iam:UpdateAssumeRolePolicy',
      resource: `arn:aws:iam::${ACCOUNT}:role/DeployRole`,
      printed: 'role DeployRole',
    };
    expect(authorisationOf(call, withDeployRole)).toEqual(expectedAuthorisation(call));
  });
});
