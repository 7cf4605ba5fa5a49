import { describe, expect, it } from 'vitest';
import { accountWhere, call } from '../../../test/support/account.ts';
import { asUser } from '../../../test/support/builders.ts';
import { administrator } from '../../iam/index.ts';

const { world } = accountWhere({ alice: [{ Effect: 'Deny', Action: '*', Resource: '*' }] });
const identity = ['sts', 'GetCallerIdentity'] as const;

describe('GetCallerIdentity', () => {
  it('tells a user its id, account and ARN, even when a policy denies everything', () => {
    const { result, decision } = call(world, asUser('alice'), identity);
    expect(decision).toBeNull();
    expect(result).toEqual({
      ok: true,
      value: {
        UserId: world.account.users.get('alice')?.id,
        Account: '123456789012',
        Arn: 'arn:aws:iam::123456789012:user/alice',
      },
    });
  });

  it('tells a role session the id of the role and the name of the session', () => {
    const { result } = call(world, administrator, identity);
    const role = world.account.roles.get(administrator.roleName);
    expect(result).toMatchObject({
      value: {
        UserId: `${role?.id}:you`,
        Arn: `arn:aws:sts::123456789012:assumed-role/${administrator.roleName}/you`,
      },
    });
  });

  it('refuses the key of a user who is gone', () => {
    expect(call(world, asUser('bob'), identity).result).toEqual({
      ok: false,
      error: { code: 'InvalidClientTokenId', message: 'The security token included in the request is invalid.' },
    });
  });
});
