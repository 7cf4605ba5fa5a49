import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { S3_READ_ONLY, Sandbox, allow } from '../../../test/support/builders.ts';
import { calls, play } from '../../../test/support/journal.ts';
import { runs } from '../../../test/support/runs.ts';
import type { Account } from './account.ts';
import { diffAccounts, factKey, factsOf } from './diff.ts';

const keysOf = (account: Account): readonly string[] => [...factsOf(account).keys()].toSorted();

describe('the facts of an account', () => {
  test('are its entities, memberships, attachments and inline policies', () => {
    const { account } = new Sandbox()
      .user('dana')
      .group('Developers')
      .member('dana', 'Developers')
      .attached('User', 'dana', S3_READ_ONLY)
      .attached('Group', 'Developers', S3_READ_ONLY)
      .inline('group', 'Developers', 'logs', allow('s3:*')).world;
    const facts = [...factsOf(account).values()].filter(
      (fact) => !('name' in fact) || !fact.name.startsWith('AWSReservedSSO'),
    );
    expect(facts).toHaveLength(6);
    expect(facts).toEqual(
      expect.arrayContaining([
        { kind: 'user', name: 'dana' },
        { kind: 'group', name: 'Developers' },
        { kind: 'membership', user: 'dana', group: 'Developers' },
        { kind: 'attachment', entity: 'user', name: 'dana', policy: S3_READ_ONLY },
        { kind: 'attachment', entity: 'group', name: 'Developers', policy: S3_READ_ONLY },
        { kind: 'inline', entity: 'group', name: 'Developers', policy: 'logs' },
      ]),
    );
  });

  test('have keys of their own: a user and a group of one name are two facts', () => {
    const { account } = new Sandbox().user('ops').group('ops').world;
    const facts = [...factsOf(account).values()];
    expect(new Set(facts.map(factKey)).size).toBe(facts.length);
    expect(facts.filter((fact) => 'name' in fact && fact.name === 'ops').map(({ kind }) => kind)).toEqual([
      'user',
      'group',
    ]);
  });
});

describe('the difference of two accounts', () => {
  test('is what came and what went', () => {
    const sandbox = new Sandbox().user('dana').group('Developers', 'Contractors').member('dana', 'Developers');
    const before = sandbox.world.account;
    sandbox.output('RemoveUserFromGroup', { UserName: 'dana', GroupName: 'Developers' });
    sandbox.member('dana', 'Contractors').attached('Group', 'Contractors', S3_READ_ONLY);
    sandbox.output('DeleteGroup', { GroupName: 'Developers' });
    const { added, removed } = diffAccounts(before, sandbox.world.account);
    expect(added).toHaveLength(2);
    expect(added).toEqual(
      expect.arrayContaining([
        { kind: 'membership', user: 'dana', group: 'Contractors' },
        { kind: 'attachment', entity: 'group', name: 'Contractors', policy: S3_READ_ONLY },
      ]),
    );
    expect(removed).toHaveLength(2);
    expect(removed).toEqual(
      expect.arrayContaining([
        { kind: 'group', name: 'Developers' },
        { kind: 'membership', user: 'dana', group: 'Developers' },
      ]),
    );
  });

  test('of an account with itself is empty', () => {
    const { account } = new Sandbox().user('dana').world;
    expect(diffAccounts(account, account)).toEqual({ added: [], removed: [] });
    expect(diffAccounts(account, { ...account })).toEqual({ added: [], removed: [] });
  });

  test('turns the facts of the one into those of the other, between any two moments of any history', () => {
    fc.assert(
      fc.property(calls(40), fc.nat(), fc.nat(), (journal, i, j) => {
        const worlds = play(journal).worlds;
        const before = worlds[i % worlds.length]?.account;
        const after = worlds[j % worlds.length]?.account;
        if (before === undefined || after === undefined) throw new Error('No world');
        const { added, removed } = diffAccounts(before, after);
        const gone = new Set(removed.map(factKey));
        const expected = [...keysOf(before).filter((key) => !gone.has(key)), ...added.map(factKey)].toSorted();
        expect(expected).toEqual(keysOf(after));
        expect(gone.size).toBe(removed.length);
        expect(added.length + removed.length === 0).toBe(
          JSON.stringify(keysOf(before)) === JSON.stringify(keysOf(after)),
        );
        expect(diffAccounts(after, before)).toEqual({
          added: expect.arrayContaining([...removed]),
          removed: expect.arrayContaining([...added]),
        });
      }),
      runs(100),
    );
  });
});
