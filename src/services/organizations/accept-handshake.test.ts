import { describe, expect, it } from 'vitest';
import {
  ACCOUNT,
  attached,
  INVITATION,
  management,
  MANAGEMENT,
  member,
  ROOT,
  SANDBOX,
  standalone,
} from '../../../test/support/organizations.ts';
import { accountAfter } from '../../../test/support/account.ts';
import { serviceError, serviceOutput } from '../../../test/support/service-authorisation.ts';

const ACCEPT = ['organizations', 'AcceptHandshake'] as const;
const HandshakeId = INVITATION;

describe('AcceptHandshake', () => {
  it('makes the account a member below the root', () => {
    const { output, world } = serviceOutput(standalone(), ACCEPT, { HandshakeId });
    expect(output).toMatchObject({ Handshake: { Id: INVITATION, State: 'ACCEPTED', Action: 'INVITE' } });
    expect(world.organization).toMatchObject({ kind: 'member', managementAccountId: MANAGEMENT, controls: true });
    if (world.organization.kind === 'standalone') throw new Error('No organization');
    expect(world.organization.targets.get(ACCOUNT)?.parent).toBe(ROOT);
    for (const target of [ROOT, SANDBOX, ACCOUNT, MANAGEMENT]) {
      expect(attached(world, target)).toEqual(['p-FullAWSAccess']);
    }
  });

  it('is refused twice, to a management account, for another invitation and after fifteen days', () => {
    expect(serviceError(member(), ACCEPT, { HandshakeId }).code).toBe('HandshakeAlreadyInStateException');
    expect(serviceError(management(), ACCEPT, { HandshakeId }).code).toBe('HandshakeConstraintViolationException');
    expect(serviceError(standalone(), ACCEPT, { HandshakeId: 'h-other12345' })).toEqual({
      code: 'HandshakeNotFoundException',
      message: "You specified a handshake that doesn't exist.",
    });
    const opened = (createDate: string) => {
      const { world } = accountAfter([]);
      const roles = new Map([...world.account.roles].map(([name, role]) => [name, { ...role, createDate }]));
      return { ...world, account: { ...world.account, roles } };
    };
    expect(serviceOutput(opened('2026-11-07T10:00:00Z'), ACCEPT, { HandshakeId }).world.organization.kind).toBe(
      'member',
    );
    expect(serviceError(opened('2026-11-07T09:59:59Z'), ACCEPT, { HandshakeId }).code).toBe(
      'InvalidHandshakeTransitionException',
    );
  });
});
