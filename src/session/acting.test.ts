import { describe, expect, test } from 'vitest';
import { AT, Sandbox } from '../../test/support/builders.ts';
import { later, withEntry, type World } from '../iam/index.ts';
import { acting } from './acting.ts';

const { world } = new Sandbox().user('dana', 'erik');
const { account } = world;
const dana = account.users.get('dana');
const [role] = account.roles.values();
const expires = later(AT, 3600);
const ASIA = 'ASIA0000000000000001';
const shared = { accessKeyId: ASIA, issuedAt: AT, expires, mfa: false };

const withSession = (
  session: World['account']['sessions'] extends ReadonlyMap<string, infer S> ? S : never,
): World => ({
  ...world,
  account: { ...account, sessions: withEntry(account.sessions, ASIA, session) },
});

const who = (at: World, variables: Readonly<Record<string, string>>) => acting(at, new Map(Object.entries(variables)));

describe('who signs what names nobody', () => {
  test.each<readonly [string, Readonly<Record<string, string>>]>([
    ['without variables', {}],
    ['with the default profile', { AWS_PROFILE: 'default' }],
    ['with variables that are empty', { AWS_PROFILE: '', AWS_ACCESS_KEY_ID: '' }],
    ['with a region alone', { AWS_DEFAULT_REGION: 'eu-central-1' }],
  ])('%s is the session that the account opened with', (_, variables) => {
    expect(who(world, variables)).toBeNull();
  });

  test('is the profile that the variables name', () => {
    expect(who(world, { AWS_PROFILE: 'dana' })).toEqual({ name: 'dana', expires: null });
  });

  test('is the user whose key the variables hold, also where a profile is named', () => {
    const made = new Sandbox().user('dana', 'erik');
    const output = made.output('CreateAccessKey', { UserName: 'erik' });
    const key = output?.['AccessKey'];
    const id = [...(made.world.account.users.get('erik')?.accessKeys ?? [])][0]?.id ?? '';
    expect(key).toMatchObject({ AccessKeyId: id });
    expect(who(made.world, { AWS_ACCESS_KEY_ID: id, AWS_PROFILE: 'dana' })).toEqual({ name: 'erik', expires: null });
  });

  test('is the user behind a token, until it expires', () => {
    const at = withSession({ ...shared, kind: 'token', userId: dana?.id ?? '' });
    expect(who(at, { AWS_ACCESS_KEY_ID: ASIA })).toEqual({ name: 'dana', expires });
  });

  test('is the session of a role by both names', () => {
    const roleId = role?.id ?? '';
    const at = withSession({ ...shared, kind: 'role', roleId, sessionName: 'ci', policies: [], tags: new Map() });
    expect(who(at, { AWS_ACCESS_KEY_ID: ASIA })).toEqual({ name: `${role?.name}/ci`, expires });
  });

  test('goes by the id of a key that nobody has', () => {
    expect(who(world, { AWS_ACCESS_KEY_ID: ASIA })).toEqual({ name: ASIA, expires: null });
  });
});
