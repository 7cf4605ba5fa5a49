import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { AT, S3_READ_ONLY, Sandbox, allow, deny, emptyWorld, onBucket } from '../../../test/support/builders.ts';
import { calls, play } from '../../../test/support/journal.ts';
import { runs } from '../../../test/support/runs.ts';
import type { World } from '../world.ts';
import type { Input } from '../operation.ts';
import { diffWorlds, factKey, factsOf, type AccountDiff } from './diff.ts';

const keysOf = (world: World): readonly string[] => [...factsOf(world).keys()].toSorted();

describe('the facts of a world', () => {
  test('are its entities, memberships, attachments and inline policies', () => {
    const { world } = new Sandbox()
      .user('dana')
      .group('Developers')
      .member('dana', 'Developers')
      .attached('User', 'dana', S3_READ_ONLY)
      .attached('Group', 'Developers', S3_READ_ONLY)
      .inline('group', 'Developers', 'logs', allow('s3:*'));
    const facts = [...factsOf(world).values()].filter(
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
        {
          kind: 'inline',
          entity: 'group',
          name: 'Developers',
          policy: 'logs',
          document: expect.stringMatching(/^[0-9a-f]{16}$/),
        },
      ]),
    );
  });

  test('have keys of their own: a user and a group of one name are two facts', () => {
    const { world } = new Sandbox().user('ops').group('ops');
    const facts = [...factsOf(world).values()];
    expect(new Set(facts.map(factKey)).size).toBe(facts.length);
    expect(facts.filter((fact) => 'name' in fact && fact.name === 'ops').map(({ kind }) => kind)).toEqual([
      'user',
      'group',
    ]);
  });
});

describe('the facts of documents, credentials and tags', () => {
  const OWN = 'arn:aws:iam::123456789012:policy/ReadLogs';
  const versioned = (): Sandbox => {
    const sandbox = new Sandbox().user('dana');
    sandbox.output('CreatePolicy', { PolicyName: 'ReadLogs', PolicyDocument: allow('s3:Get*') });
    sandbox.output('CreatePolicyVersion', { PolicyArn: OWN, PolicyDocument: deny('s3:*') });
    return sandbox;
  };
  const kinds = ({ added, removed }: AccountDiff) => [added, removed].map((facts) => facts.map(({ kind }) => kind));
  const keys = ({ added, removed }: AccountDiff) => [added, removed].map((facts) => facts.map(factKey));

  test('are those of customer managed policies, each version and the default one, and none of AWS’s', () => {
    const facts = [...factsOf(versioned().attached('User', 'dana', S3_READ_ONLY).world).values()];
    const own = facts.filter(({ kind }) => kind === 'policy' || kind === 'version');
    expect(own).toMatchObject([
      { kind: 'policy', policy: OWN, version: 'v1' },
      { kind: 'version', policy: OWN, version: 'v1' },
      { kind: 'version', policy: OWN, version: 'v2' },
    ]);
  });

  test('change when a document says something else, and not when it is only laid out in another way', () => {
    const before = new Sandbox().user('dana').inline('user', 'dana', 'p', allow('s3:Get*')).world;
    const having = (text: string) => new Sandbox(before).inline('user', 'dana', 'p', text).world;
    const other = diffWorlds(before, having(allow('s3:*')));
    expect(kinds(other)).toEqual([['inline'], ['inline']]);
    const spaced = JSON.stringify(JSON.parse(allow('s3:Get*')), null, 8);
    expect(diffWorlds(before, having(spaced))).toEqual({ added: [], removed: [] });
  });

  test.each<[string, string, Input, readonly (readonly string[])[]]>([
    ['a key', 'CreateAccessKey', {}, [['access-key dana Active 2'], []]],
    ['a password', 'CreateLoginProfile', { Password: 'Correct-Horse-7' }, [['login-profile dana'], []]],
    [
      'a password for one sign-in',
      'CreateLoginProfile',
      { Password: 'Correct-Horse-7', PasswordResetRequired: true },
      [['login-profile dana reset'], []],
    ],
    [
      'tags',
      'TagUser',
      {
        Tags: [
          { Key: 'cost center', Value: '' },
          { Key: 'team', Value: 'web' },
        ],
      },
      [['tag user dana "team" "web"', 'tag user dana "cost center" ""'], ['tag user dana "team" "data"']],
    ],
  ])('show %s that came', (_what, operation, input, expected) => {
    const sandbox = new Sandbox().user('dana');
    sandbox.output('CreateAccessKey', { UserName: 'dana' });
    sandbox.output('TagUser', { UserName: 'dana', Tags: [{ Key: 'team', Value: 'data' }] });
    expect(keys(sandbox.call(operation, { UserName: 'dana', ...input }).diff)).toEqual(expected);
  });

  test('show a key that was turned off, by its status and not by its id', () => {
    const sandbox = new Sandbox().user('dana');
    const key = Object(sandbox.output('CreateAccessKey', { UserName: 'dana' })?.['AccessKey']).AccessKeyId;
    const { diff } = sandbox.call('UpdateAccessKey', { UserName: 'dana', AccessKeyId: key, Status: 'Inactive' });
    expect(keys(diff)).toEqual([['access-key dana Inactive 1'], ['access-key dana Active 1']]);
  });

  test('show a bucket policy, which belongs to the world', () => {
    const policy = onBucket(
      '{"Version":"2012-10-17","Statement":{"Effect":"Deny","Principal":"*","Action":"s3:*","Resource":"arn:aws:s3:::b/*"}}',
    ).document;
    const world = emptyWorld();
    const buckets = (bucketPolicy: typeof policy | null) =>
      new Map([['b', { name: 'b', creationDate: AT, objects: new Map(), policy: bucketPolicy }]]);
    const before = { ...world, services: { ...world.services, s3: { buckets: buckets(null) } } };
    const after = { ...world, services: { ...world.services, s3: { buckets: buckets(policy) } } };
    const { added, removed } = diffWorlds(before, after);
    expect([added, removed]).toEqual([
      [{ kind: 'bucket-policy', bucket: 'b', document: expect.stringMatching(/^[0-9a-f]{16}$/) }],
      [],
    ]);
    expect(diffWorlds(after, before).removed).toEqual(added);
    expect([...factsOf(after).values()]).toEqual(expect.arrayContaining([...added]));
  });
});

describe('the difference of two worlds', () => {
  test('is what came and what went', () => {
    const sandbox = new Sandbox().user('dana').group('Developers', 'Contractors').member('dana', 'Developers');
    const before = sandbox.world;
    sandbox.output('RemoveUserFromGroup', { UserName: 'dana', GroupName: 'Developers' });
    sandbox.member('dana', 'Contractors').attached('Group', 'Contractors', S3_READ_ONLY);
    sandbox.output('DeleteGroup', { GroupName: 'Developers' });
    const { added, removed } = diffWorlds(before, sandbox.world);
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

  test('of a world with itself is empty', () => {
    const { world } = new Sandbox().user('dana');
    expect(diffWorlds(world, world)).toEqual({ added: [], removed: [] });
    expect(diffWorlds(world, { ...world, account: { ...world.account } })).toEqual({ added: [], removed: [] });
  });

  test('turns the facts of the one into those of the other, between any two moments of any history', () => {
    fc.assert(
      fc.property(calls(40), fc.nat(), fc.nat(), (journal, i, j) => {
        const worlds = play(journal).worlds;
        const before = worlds[i % worlds.length];
        const after = worlds[j % worlds.length];
        if (before === undefined || after === undefined) throw new Error('No world');
        const { added, removed } = diffWorlds(before, after);
        const gone = new Set(removed.map(factKey));
        const expected = [...keysOf(before).filter((key) => !gone.has(key)), ...added.map(factKey)].toSorted();
        expect(expected).toEqual(keysOf(after));
        expect(gone.size).toBe(removed.length);
        expect(added.length + removed.length === 0).toBe(
          JSON.stringify(keysOf(before)) === JSON.stringify(keysOf(after)),
        );
        expect(diffWorlds(after, before)).toEqual({
          added: expect.arrayContaining([...removed]),
          removed: expect.arrayContaining([...added]),
        });
      }),
      runs(100),
    );
  });
});
