import { describe, expect, test } from 'vitest';
import { S3_READ_ONLY, Sandbox } from '../../../test/support/builders.ts';
import { attachmentCounts, exceeds, findGroup, findUser, nameTaken, printedEntity, quotas } from './lookup.ts';

describe('a lookup', () => {
  const { account } = new Sandbox().user('dana', 'constructor').group('Developers').world;

  test('finds an entity by its name', () => {
    expect(findUser(account, 'dana')).toMatchObject({ ok: true, value: { name: 'dana' } });
    expect(findGroup(account, 'Developers')).toMatchObject({ ok: true, value: { name: 'Developers' } });
  });

  test.each(['nobody', '__proto__', 'toString', ''])("answers AWS's NoSuchEntity for %j", (name) => {
    expect(findUser(account, name)).toEqual({
      ok: false,
      error: { code: 'NoSuchEntity', message: `The user with name ${name} cannot be found.` },
    });
    expect(findGroup(account, name)).toEqual({
      ok: false,
      error: { code: 'NoSuchEntity', message: `The group with name ${name} cannot be found.` },
    });
  });

  test.each([
    ['dana', true],
    ['DANA', true],
    ['danA', true],
    ['dan', false],
    ['danaa', false],
    ['Constructor', true],
    ['toString', false],
  ])('of whether the user name %s is taken says %s: case makes no difference', (name, taken) => {
    expect(nameTaken(account.users, name)).toBe(taken);
  });

  /** Source: GetAccountSummary as recorded in February 2026 and reference_iam-quotas.html. */
  test('knows the quotas', () => {
    expect(quotas).toEqual({
      UsersPerAccount: 5000,
      GroupsPerAccount: 300,
      GroupsPerUser: 10,
      PoliciesPerGroup: 10,
      PoliciesPerUser: 10,
      PoliciesPerRole: 10,
      RolesPerAccount: 1000,
      PoliciesPerAccount: 1500,
      PolicySize: 6144,
      ACLSizePerRole: 2048,
      AccessKeysPerUser: 2,
      TagsPerUser: 50,
      TagsPerRole: 50,
      TagsPerPolicy: 50,
    });
  });

  test('allows a quota to be filled and no more', () => {
    expect(exceeds('GroupsPerUser', 10, account)).toEqual({ ok: true, value: null });
    expect(exceeds('GroupsPerUser', 11, account)).toEqual({
      ok: false,
      error: { code: 'LimitExceeded', message: 'Cannot exceed quota for GroupsPerUser: 10' },
    });
  });

  test('allows more where AWS has raised the quota for the account', () => {
    const raised = { ...account, raisedQuotas: new Map([['GroupsPerAccount', 500]]) };
    expect(exceeds('GroupsPerAccount', 500, raised).ok).toBe(true);
    expect(exceeds('GroupsPerAccount', 501, raised)).toMatchObject({
      error: { message: 'Cannot exceed quota for GroupsPerAccount: 500' },
    });
  });

  test('counts to whom a policy is attached', () => {
    const counts = attachmentCounts(
      new Sandbox().user('u', 'v').group('g').attached('User', 'u', S3_READ_ONLY).attached('Group', 'g', S3_READ_ONLY)
        .world.account,
    );
    expect([...counts]).toEqual(
      expect.arrayContaining([
        [S3_READ_ONLY, 2],
        ['arn:aws:iam::aws:policy/AdministratorAccess', 1],
      ]),
    );
    expect(counts.size).toBe(2);
  });

  test('names entities as denials do', () => {
    expect(printedEntity('group', 'Admin')).toBe('group Admin');
    expect(printedEntity('user', 'joe')).toBe('user joe');
    expect(printedEntity('role', 'X')).toBe('role X');
  });
});
