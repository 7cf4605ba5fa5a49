import { describe, expect, test } from 'vitest';
import { S3_READ_ONLY, Sandbox, allow } from '../../../test/support/builders.ts';
import { account, assume, refusal, sessionOf } from '../../../test/support/assumed.ts';
import type { Input } from '../../iam/index.ts';

describe('a session with policies of its own', () => {
  const role = (): Sandbox => {
    const sandbox = account();
    sandbox.output('PutRolePolicy', { RoleName: 'DeployRole', PolicyName: 'p', PolicyDocument: allow('iam:*') });
    return sandbox;
  };
  const outcomes = (more: Input) => {
    const done = assume(role().world, more);
    const call = (operation: string) => new Sandbox(done.world).call(operation, {}, sessionOf(done)).result;
    return { list: call('ListUsers'), roles: call('ListRoles'), done };
  };

  test('is limited to what these allow as well, and tells how full it is', () => {
    const { list, roles, done } = outcomes({ Policy: allow('iam:ListUsers') });
    expect(list.ok).toBe(true);
    expect(roles).toMatchObject({
      error: { message: expect.stringContaining('because no session policy allows the iam:ListRoles action') },
    });
    expect(done.result).toMatchObject({ value: { PackedPolicySize: expect.any(Number) } });
  });

  test('is limited by managed policies alike', () => {
    const { list } = outcomes({ PolicyArns: [{ arn: S3_READ_ONLY }] });
    expect(list).toMatchObject({ error: { message: expect.stringContaining('no session policy allows') } });
    expect(outcomes({ PolicyArns: [{ arn: S3_READ_ONLY }], Policy: allow('iam:ListUsers') }).list.ok).toBe(true);
  });

  test('never gains what the role has not', () => {
    const done = assume(account().world, { Policy: allow('*') });
    expect(new Sandbox(done.world).call('ListUsers', {}, sessionOf(done)).result.ok).toBe(false);
  });

  test('refuses what is no policy, one that does not exist, an eleventh one, and too much', () => {
    const { world } = account();
    expect(refusal(world, { Policy: '{}' })).toEqual({
      code: 'MalformedPolicyDocument',
      message: 'Syntax errors in policy.',
    });
    const nowhere = 'arn:aws:iam::aws:policy/Nowhere';
    expect(refusal(world, { PolicyArns: [{ arn: nowhere }] }).code).toBe('ValidationError');
    expect(refusal(world, { PolicyArns: Array.from({ length: 11 }, () => ({ arn: S3_READ_ONLY })) }).message).toContain(
      "Value at 'policyArns' failed to satisfy constraint: Member must have length less than or equal to 10",
    );
    expect(refusal(world, { Policy: allow(`s3:${'a'.repeat(2048)}`) })).toEqual({
      code: 'PackedPolicyTooLarge',
      message: expect.stringMatching(/^Packed policy consumes 10\d% of allotted space, please use smaller policy\.$/),
    });
  });
});
