import { describe, expect, test } from 'vitest';
import { authorisationOf, expectedAuthorisation } from '../../../test/support/authorisation.ts';
import { ACCOUNT, S3_READ_ONLY, Sandbox, allow, asUser, policyText } from '../../../test/support/builders.ts';
import { deployRole, roleStart, trusting, withDeployRole } from '../../../test/support/roles.ts';
import { inModelOrder } from '../../../test/support/shapes.ts';

const input = { RoleName: 'DeployRole', AssumeRolePolicyDocument: trusting() };

/** Source of the shapes and refusals: recordings of February 2026. */
describe('CreateRole', () => {
  test('answers the new role without description and duration, members in the order of the service model', () => {
    const more = {
      Path: '/eng/',
      Description: 'Deploys',
      MaxSessionDuration: 7200,
      PermissionsBoundary: S3_READ_ONLY,
      Tags: [{ Key: 'team', Value: 'data' }],
    };
    const output = new Sandbox().output('CreateRole', { ...input, ...more });
    expect(output).toEqual({
      Role: {
        ...roleStart('DeployRole', '/eng/'),
        PermissionsBoundary: { PermissionsBoundaryType: 'Policy', PermissionsBoundaryArn: S3_READ_ONLY },
        Tags: [{ Key: 'team', Value: 'data' }],
      },
    });
    expect(Object.keys(Object(output?.['Role']))).toEqual(inModelOrder('Role', output?.['Role']));
  });

  test('makes a role that carries nothing and whose sessions last an hour', () => {
    expect(deployRole(withDeployRole())).toMatchObject({
      path: '/',
      description: null,
      maxSessionDuration: 3600,
      attached: [],
      boundary: null,
    });
  });

  test('keeps what it does not answer', () => {
    const sandbox = withDeployRole({ Description: 'Deploys', MaxSessionDuration: 7200 });
    expect(deployRole(sandbox)).toMatchObject({ description: 'Deploys', maxSessionDuration: 7200 });
  });

  test.each(['DeployRole', 'DEPLOYROLE'])('refuses the name %s when there is a DeployRole', (RoleName) => {
    expect(withDeployRole().error('CreateRole', { ...input, RoleName, Path: '/eng/' })).toEqual({
      code: 'EntityAlreadyExists',
      message: `Role with name ${RoleName} already exists.`,
    });
  });

  test.each([
    ['{', 'This policy contains invalid Json'],
    [
      trusting({ AWS: `arn:aws:iam::${ACCOUNT}:group/Developers` }),
      `Invalid principal in policy: "AWS":"arn:aws:iam::${ACCOUNT}:group/Developers"`,
    ],
    [
      trusting({ AWS: `arn:aws:iam::${ACCOUNT}:user/nobody` }),
      `Invalid principal in policy: "AWS":"arn:aws:iam::${ACCOUNT}:user/nobody"`,
    ],
    [trusting({ AWS: ACCOUNT }, 's3:GetObject'), 'AssumeRole policy may only specify STS AssumeRole actions.'],
  ])('refuses the trust policy %s', (AssumeRolePolicyDocument, message) => {
    const sandbox = new Sandbox().group('Developers');
    expect(sandbox.error('CreateRole', { ...input, AssumeRolePolicyDocument })).toEqual({
      code: 'MalformedPolicyDocument',
      message,
    });
  });

  test('takes users and roles of the account, and whoever another account may have', () => {
    const AWS = [
      `arn:aws:iam::${ACCOUNT}:user/dana`,
      `arn:aws:iam::${ACCOUNT}:role/DeployRole`,
      'arn:aws:iam::111122223333:user/anyone',
    ];
    const sandbox = withDeployRole().user('dana');
    expect(
      sandbox.output('CreateRole', { RoleName: 'Other', AssumeRolePolicyDocument: trusting({ AWS }) }),
    ).toBeTruthy();
  });

  test('refuses a trust policy of more than 2048 characters, whitespace aside', () => {
    const sized = (size: number): string => {
      const short = trusting({ AWS: 'arn:aws:iam::111122223333:user/' });
      return trusting({ AWS: `arn:aws:iam::111122223333:user/${'a'.repeat(size - short.length)}` });
    };
    expect(new Sandbox().error('CreateRole', { ...input, AssumeRolePolicyDocument: sized(2049) })).toEqual({
      code: 'LimitExceeded',
      message: 'Cannot exceed quota for ACLSizePerRole: 2048',
    });
    expect(new Sandbox().output('CreateRole', { ...input, AssumeRolePolicyDocument: `${sized(2048)}\n` })).toBeTruthy();
  });

  test.each([
    [
      `arn:aws:iam::${ACCOUNT}:not_a_policy/invalid`,
      'InvalidInput',
      'ARN arn:aws:iam::123456789012:not_a_policy/invalid is not valid.',
    ],
    [
      `arn:aws:iam::${ACCOUNT}:policy/nonexistent-policy`,
      'NoSuchEntity',
      `Scope ARN: arn:aws:iam::${ACCOUNT}:policy/nonexistent-policy does not exist or is not attachable.`,
    ],
  ])('refuses the boundary %s', (PermissionsBoundary, code, message) => {
    expect(new Sandbox().error('CreateRole', { ...input, PermissionsBoundary })).toEqual({ code, message });
  });

  test('refuses a session duration of less than an hour or more than twelve, and two tags of one key', () => {
    expect(new Sandbox().error('CreateRole', { ...input, MaxSessionDuration: 3599 }).message).toBe(
      "1 validation error detected: Value at 'maxSessionDuration' failed to satisfy constraint: Member must have value greater than or equal to 3600",
    );
    expect(new Sandbox().error('CreateRole', { ...input, MaxSessionDuration: 43201 }).code).toBe('ValidationError');
    const Tags = ['team', 'TEAM'].map((Key) => ({ Key, Value: 'x' }));
    expect(new Sandbox().error('CreateRole', { ...input, Tags })).toEqual({
      code: 'InvalidInput',
      message: 'Duplicate tag keys found. Please note that Tag keys are case insensitive.',
    });
  });

  test('refuses the 1001st role', () => {
    const sandbox = withDeployRole();
    const { world } = sandbox;
    const more = Array.from({ length: 997 }, (_, n) => ({ ...deployRole(sandbox), name: `role${n}` }));
    const roles = new Map([...world.account.roles, ...more.map((role) => [role.name, role] as const)]);
    const crowded = new Sandbox({ ...world, account: { ...world.account, roles } });
    crowded.output('CreateRole', { ...input, RoleName: 'last' });
    expect(crowded.error('CreateRole', { ...input, RoleName: 'onemore' })).toEqual({
      code: 'LimitExceeded',
      message: 'Cannot exceed quota for RolesPerAccount: 1000',
    });
  });

  test('with tags needs the permission to tag as well', () => {
    const tryWith = (...actions: readonly string[]) => {
      const sandbox = new Sandbox().user('op').inline('user', 'op', 'p', allow(actions));
      return sandbox.call('CreateRole', { ...input, Tags: [{ Key: 'team', Value: 'data' }] }, asUser('op')).result;
    };
    expect(tryWith('iam:CreateRole')).toMatchObject({
      error: { message: expect.stringContaining(`iam:TagRole on resource: arn:aws:iam::${ACCOUNT}:role/DeployRole`) },
    });
    expect(tryWith('iam:CreateRole', 'iam:TagRole').ok).toBe(true);
  });

  test('can be allowed only with a boundary, by a condition', () => {
    const grant = policyText({
      Effect: 'Allow',
      Action: 'iam:CreateRole',
      Resource: '*',
      Condition: { StringEquals: { 'iam:PermissionsBoundary': S3_READ_ONLY } },
    });
    const sandbox = new Sandbox().user('op').inline('user', 'op', 'grant', grant);
    expect(sandbox.call('CreateRole', input, asUser('op')).result.ok).toBe(false);
    const bounded = { ...input, PermissionsBoundary: S3_READ_ONLY };
    expect(sandbox.call('CreateRole', bounded, asUser('op')).result.ok).toBe(true);
  });

  test('is authorised on the ARN of the role to be, and a denial prints it whole', () => {
    const call = {
      operation: 'CreateRole',
      input: { ...input, Path: '/eng/' },
      action: 'iam:CreateRole',
      resource: `arn:aws:iam::${ACCOUNT}:role/eng/DeployRole`,
      printed: `arn:aws:iam::${ACCOUNT}:role/eng/DeployRole`,
    };
    expect(authorisationOf(call, () => new Sandbox())).toEqual(expectedAuthorisation(call));
  });
});
