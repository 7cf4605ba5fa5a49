import { describe, expect, it } from 'vitest';
import { Sandbox, S3_READ_ONLY, allow, deny } from '../../test/support/builders.ts';
import { facts } from '../../test/support/facts.ts';
import type { World } from '../iam/index.ts';
import { noteStrings } from '../strings/notes.ts';
import { compared, neededFor } from './compare.ts';

const scene = (): Sandbox =>
  new Sandbox()
    .user('alice', 'bob')
    .group('Developers')
    .member('alice', 'Developers')
    .member('bob', 'Developers')
    .attached('Group', 'Developers', S3_READ_ONLY);
const start = scene().world;

async function said(now: World, compare: readonly [string, string] | null = null) {
  const { notes, exitCode } = await compared({ start, now }, { compare }, facts);
  return { exitCode, marks: notes.map(({ mark = null }) => mark), text: notes.map(noteStrings.sentence) };
}

describe('compared with the start', () => {
  it('nobody may more or less when nothing changed', async () => {
    expect(await said(start)).toEqual({
      exitCode: 0,
      marks: [null],
      text: ['Nobody may do more or less than at the start.'],
    });
  });

  it('who gained is told with a request and the policy that allows it, and who shares it', async () => {
    const { exitCode, marks, text } = await said(
      scene().inline('group', 'Developers', 'More', allow('s3:DeleteObject', 'arn:aws:s3:::app-logs/*')).world,
    );
    expect([exitCode, marks]).toEqual([1, [null, 'gained', null]]);
    expect(text[1]).toMatch(
      /^`alice` may `s3:DeleteObject` on `app-logs\/.*`: `More`, inline in the group `Developers`/,
    );
    expect(text[2]).toBe('The same goes for `bob`.');
  });

  it('who lost is told with the Deny that takes it away', async () => {
    const { marks, text } = await said(scene().inline('user', 'bob', 'Stop', deny('s3:GetObject')).world);
    expect(marks).toEqual([null, 'lost']);
    expect(text[1]).toMatch(/^`bob` may not `s3:GetObject` on .*: `Stop`, inline in `bob`, denies it/);
  });

  it('of who is gone it tells what nobody may any more', async () => {
    const { users } = start.account;
    const rest = new Map([...users].filter(([name]) => name !== 'bob'));
    const { marks, text } = await said({ ...start, account: { ...start.account, users: rest } });
    // The policy speaks of two services.
    expect(marks).toEqual([null, 'lost', 'lost']);
    expect(text[1]).toMatch(/^`bob` is not in the account any more and could `s3:/);
  });
});

describe('two principals', () => {
  const now = scene().inline('user', 'bob', 'More', allow('s3:PutObject', 'arn:aws:s3:::app-logs/*')).world;

  it('are told apart by what only one of them may', async () => {
    const { exitCode, marks, text } = await said(now, ['alice', 'bob']);
    expect([exitCode, marks]).toEqual([1, [null, 'allowed', 'implicitDeny']]);
    expect(text[1]).toMatch(/^`bob` may `s3:PutObject`/);
    expect(text[2]).toMatch(/^`alice` may not `s3:PutObject`/);
    expect((await said(now, ['bob', 'alice'])).marks).toEqual(marks);
  });

  it('may do the same', async () => {
    expect(await said(start, ['alice', 'bob'])).toMatchObject({
      exitCode: 0,
      text: ['`alice` and `bob` may do the same.'],
    });
  });

  it('have to be there', async () => {
    const { exitCode, text } = await said(start, ['alice', 'bobb']);
    expect(exitCode).toBe(2);
    expect(text[0]).toContain('Did you mean `bob`?');
  });
});

it('knows which services have to be at hand', () => {
  const now = scene().inline('user', 'bob', 'More', allow('sqs:SendMessage')).world;
  expect(neededFor([start, now])).toContainEqual({ kind: 'service', service: 'sqs' });
});
