import { describe, expect, it } from 'vitest';
import { administrator } from '../../iam/index.ts';
import { call } from '../../../test/support/account.ts';
import { ACCOUNT, member, ROOT, SANDBOX, withControlPolicy, WORKLOADS } from '../../../test/support/organizations.ts';
import { serviceError, serviceOutput } from '../../../test/support/service-authorisation.ts';

const MOVE = ['organizations', 'MoveAccount'] as const;
const move = { AccountId: ACCOUNT, SourceParentId: ROOT, DestinationParentId: SANDBOX };

describe('MoveAccount', () => {
  it('brings the account below the policies of the unit', () => {
    const { world, id } = withControlPolicy(member());
    const attached = serviceOutput(world, ['organizations', 'AttachPolicy'], { PolicyId: id, TargetId: SANDBOX }).world;
    const remove = { Bucket: 'app-logs', Key: '2026.txt' };
    expect(call(attached, administrator, ['s3', 'DeleteObject'], remove).result.ok).toBe(true);
    const moved = serviceOutput(attached, MOVE, move).world;
    expect(call(moved, administrator, ['s3', 'DeleteObject'], remove).result).toMatchObject({
      error: {
        code: 'AccessDenied',
        message: expect.stringMatching(
          /with an explicit deny in a service control policy: arn:aws:organizations::111122223333:policy\/o-exampleorg1\/service_control_policy\/p-nodeletes$/,
        ),
      },
    });
  });

  it.each([
    [
      { ...move, AccountId: '999999999999' },
      'AccountNotFoundException',
      "You specified an account that doesn't exist.",
    ],
    [{ ...move, AccountId: SANDBOX }, 'AccountNotFoundException', "You specified an account that doesn't exist."],
    [
      { ...move, SourceParentId: WORKLOADS },
      'SourceParentNotFoundException',
      "You specified a source parent that doesn't exist.",
    ],
    [
      { ...move, DestinationParentId: ACCOUNT },
      'DestinationParentNotFoundException',
      "You specified a destination parent that doesn't exist.",
    ],
    [
      { ...move, DestinationParentId: ROOT },
      'DuplicateAccountException',
      'That account is already present in the specified destination.',
    ],
  ])('refuses %j with %s', (input, code, message) => {
    expect(serviceError(member(), MOVE, input)).toEqual({ code, message });
  });
});
