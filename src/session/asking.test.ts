import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { testCatalog } from '../../test/support/lessons.ts';
import { idle, type, until } from '../../test/support/sessions.ts';
import { noteStrings } from '../strings/notes.ts';
import { createSandboxSession } from './sandbox.ts';
import type { Session, SessionView } from './view.ts';

/** The words that ask about access, as the page types them. */

const catalog = testCatalog();
const OBJECT = 'arn:aws:s3:::app-logs/2026.txt';
const READ = JSON.stringify({
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Action: 's3:GetObject', Resource: 'arn:aws:s3:::app-logs/*' }],
});
let sessions: Session[] = [];

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});
afterEach(async () => {
  await Promise.all(sessions.map((session) => session.stop()));
  sessions = [];
});

async function open(): Promise<Session> {
  const session = createSandboxSession({ base: '/', catalog });
  sessions.push(session);
  await until(session, idle);
  return session;
}

async function withAlice(): Promise<Session> {
  const session = await open();
  await type(session, 'aws iam create-user --user-name alice');
  await type(session, `aws iam put-user-policy --user-name alice --policy-name Read --policy-document '${READ}'`);
  return session;
}

const last = ({ terminal }: SessionView) => {
  const entry = terminal.at(-1);
  if (entry === undefined) throw new Error('Nothing was typed');
  const phrases = entry.said.flatMap((said) => (said.kind === 'note' ? [said.phrase] : []));
  return { entry, phrases, text: phrases.map(noteStrings.sentence) };
};

describe('words that ask about access', () => {
  test('change nothing, so that there is nothing more to take back', async () => {
    const session = await withAlice();
    await type(session, 'undo');
    for (const line of [`can alice s3:GetObject ${OBJECT}`, `who-can s3:GetObject ${OBJECT}`, 'compare'])
      expect((await type(session, line)).canRedo, line).toBe(true);
  });

  test('compare tells what was gained since the start, and is still there when the work is opened again', async () => {
    const session = await withAlice();
    const { phrases, text, entry } = last(await type(session, 'compare'));
    expect([phrases[1]?.mark, entry.exitCode]).toEqual(['gained', 1]);
    expect(text[1]).toMatch(/^`alice` may `s3:GetObject`/);
    await session.stop();
    const again = await open();
    expect(last(again.getSnapshot()).phrases).toEqual(phrases);
  });

  test('compare knows of what the same line did before it', async () => {
    const session = await open();
    const { text } = last(
      await type(
        session,
        `aws iam create-user --user-name bob; aws iam put-user-policy --user-name bob --policy-name Read --policy-document '${READ}'; compare`,
      ),
    );
    expect(text.join(' ')).toContain('`bob` may `s3:GetObject`');
    expect(session.getSnapshot().canUndo).toBe(true);
  });

  test('why in the line of a denial explains that one', async () => {
    const session = await withAlice();
    await type(session, 'aws iam list-users --profile alice');
    const { entry } = last(await type(session, 'aws s3 ls --profile alice; why'));
    const explained = entry.said.find(({ kind }) => kind === 'explain');
    expect(explained?.phrase.values['action']).toBe('s3:ListAllMyBuckets');
  });

  test('what was refused keeps its own decision', async () => {
    const session = await withAlice();
    await type(session, 'aws s3 ls --profile alice');
    const view = await type(session, 'aws iam list-users');
    expect(view.terminal.map(({ denial }) => denial?.request.action ?? null)).toEqual([
      null,
      null,
      's3:ListAllMyBuckets',
      null,
    ]);
  });

  test('a mistyped command comes with the line that was meant', async () => {
    const session = await open();
    expect(last(await type(session, 'aws iam list-user')).phrases.at(-1)).toMatchObject({
      id: 'meant',
      fills: 'aws iam list-users',
    });
  });
});
