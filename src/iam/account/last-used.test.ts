import { describe, expect, test } from 'vitest';
import { asUser, allow, Sandbox } from '../../../test/support/builders.ts';
import type { CallRecord, Caller } from '../operation.ts';
import { keyLastUsed, lastUses, passwordLastUsed, roleLastUsed } from './last-used.ts';

const AT = ['2026-11-22T10:00:00Z', '2026-11-22T10:01:00Z', '2026-11-22T10:02:00Z'] as const;
const console: Caller = { kind: 'user', userName: 'dana', session: 'console' };

/** Dana with a key and a password; each caller lists the users, a minute after the one before. */
function after(...callers: readonly Caller[]) {
  const sandbox = new Sandbox().user('dana').role('Auditor', allow('iam:*'));
  sandbox.output('CreateAccessKey', { UserName: 'dana' });
  sandbox.output('CreateLoginProfile', { UserName: 'dana', Password: 'Correct-Horse-7' });
  const trail = callers.map((caller): CallRecord => {
    const { record } = sandbox.call('ListUsers', {}, caller);
    sandbox.later(60);
    return record;
  });
  const { users, roles } = sandbox.world.account;
  const [dana, auditor] = [users.get('dana'), roles.get('Auditor')];
  if (dana === undefined || auditor === undefined) throw new Error('The account lacks dana or Auditor');
  return { trail, dana, auditor, key: dana.accessKeys[0]?.id ?? '' };
}

describe('the last use', () => {
  test('of a key is its last call, though refused, and no call of a console session', () => {
    const { trail, key } = after(asUser('dana'), asUser('dana'), console);
    expect(keyLastUsed(trail, key)).toEqual({ at: AT[1], region: 'us-east-1', service: 'iam' });
  });

  test('of a password is the last call of a console session', () => {
    const { trail, dana } = after(console, console, asUser('dana'));
    expect(passwordLastUsed(trail, dana)).toBe(AT[1]);
  });

  test('of a role is the last call of any of its sessions', () => {
    const session = (sessionName: string): Caller => ({ kind: 'role-session', roleName: 'Auditor', sessionName });
    const { trail, auditor } = after(session('a'), session('b'), asUser('dana'));
    expect(roleLastUsed(trail, auditor)).toEqual({ at: AT[1], region: 'us-east-1' });
  });

  test('of a role is what an import told while no session has called', () => {
    const { trail, auditor } = after(asUser('dana'));
    const lastUsed = { at: '2026-01-01T00:00:00Z', region: 'eu-west-1' };
    expect(roleLastUsed(trail, { ...auditor, lastUsed })).toBe(lastUsed);
    expect(roleLastUsed(trail, auditor)).toBeNull();
  });

  test('is none where nothing was signed, and calls to the sandbox and with dead credentials are none', () => {
    const { trail, dana, key } = after(asUser('dana'), console);
    const ofSandbox = trail.map((record) => ({ ...record, service: 'sandbox' }));
    const dead = trail.map((record) => ({ ...record, signer: null }));
    expect([ofSandbox, dead, []].map(lastUses)).toEqual(
      [ofSandbox, dead, []].map(() => ({ keys: new Map(), passwords: new Map() })),
    );
    expect([keyLastUsed([], key), passwordLastUsed([], dana)]).toEqual([null, null]);
  });
});
