import { describe, expect, test } from 'vitest';
import { Sandbox } from '../../test/support/builders.ts';
import { withEntry, type World } from '../iam/index.ts';
import { clockAt, devicesAt } from './devices.ts';

/** The key of RFC 6238, appendix B, in base 32; its codes in eight digits there, of which devices show the last six. */
const SEED = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';

function withDevice(world: World, name: string, userName: string | null): World {
  const { account } = world;
  const serialNumber = `arn:aws:iam::${account.id}:mfa/${name}`;
  const enabled = userName === null ? null : { userName, at: world.clock };
  const device = { serialNumber, name, path: '/', createDate: world.clock, seed: SEED, tags: new Map(), enabled };
  return { ...world, account: { ...account, mfaDevices: withEntry(account.mfaDevices, serialNumber, device) } };
}

const world = withDevice(withDevice(new Sandbox().user('dana').world, 'phone', 'dana'), 'spare', null);

describe('the devices on screen', () => {
  test('show the codes of RFC 6238 at its times, and the code before each', () => {
    expect(devicesAt(world, '1970-01-01T00:00:59Z')[0]).toMatchObject({ code: '287082', secondsLeft: 1 });
    // 1111111109 and 1111111111 stand in two steps that follow each other.
    expect(devicesAt(world, '2005-03-18T01:58:29Z')[0]).toMatchObject({ code: '081804', secondsLeft: 1 });
    expect(devicesAt(world, '2005-03-18T01:58:31Z')[0]).toMatchObject({
      code: '050471',
      previous: '081804',
      secondsLeft: 29,
    });
  });

  test('stand with those first that are to be enabled, and show their QR code alone', () => {
    const shown = devicesAt(world, world.clock);
    expect(shown.map(({ name, owner }) => [name, owner])).toEqual([
      ['spare', null],
      ['phone', 'dana'],
    ]);
    expect(shown.map(({ uri }) => uri)).toEqual([`otpauth://totp/spare%40123456789012?secret=${SEED}`, null]);
  });

  test('name the account by its alias in the QR code, where it has one', () => {
    const named = { ...world, account: { ...world.account, alias: 'dojo' } };
    expect(devicesAt(named, world.clock)[0]?.uri).toContain('totp/spare%40dojo?');
  });
});

test.each([
  ['2026-11-22T10:00:00Z', 3600],
  ['2026-11-22T10:59:30Z', 30],
  ['2026-11-22T12:00:00Z', 0],
])('at %s credentials that end at eleven are good for %d more seconds', (now, left) => {
  expect(clockAt({ name: 'dana', expires: '2026-11-22T11:00:00Z' }, now)).toEqual({ now, left });
});

test('credentials without an end are good for no number of seconds', () => {
  const now = '2026-11-22T10:00:00Z';
  expect([clockAt({ name: 'dana', expires: null }, now).left, clockAt(null, now).left]).toEqual([null, null]);
});
