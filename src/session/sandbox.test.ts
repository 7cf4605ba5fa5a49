import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { openDB } from 'idb';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { testCatalog } from '../../test/support/lessons.ts';
import { idle, type, until } from '../../test/support/sessions.ts';
import type { Scenario } from '../course/index.ts';
import type { ApiCall } from '../iam/index.ts';
import { prepareScenario } from './prepare-scenario.ts';
import { createSandboxSession, startedAccounts, type Origin } from './sandbox.ts';
import type { Session, SessionView } from './view.ts';

const catalog = testCatalog();
let sessions: Session[] = [];

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});
afterEach(() => close());

const studio: Scenario = {
  id: 'studio',
  title: 'A studio',
  summary: 'Two people.',
  tries: [],
  account: ['aws iam create-group --group-name Painters', 'aws iam create-user --user-name dana'],
};

async function open(origin: Origin | null = null): Promise<SessionView> {
  const session = createSandboxSession({ base: '/', catalog, origin });
  sessions.push(session);
  return until(session, idle);
}

async function close(): Promise<void> {
  await Promise.all(sessions.map((session) => session.stop()));
  sessions = [];
}

async function originOf(scenario: Scenario): Promise<Origin> {
  const { calls } = await prepareScenario(scenario, catalog);
  return { id: scenario.id, load: () => Promise.resolve({ calls }) };
}

const typed = (line: string): Promise<SessionView> => {
  const session = sessions.at(-1);
  if (session === undefined) throw new Error('No session is open');
  return type(session, line);
};
const groups = ({ map }: SessionView): readonly string[] => map.groups.map(({ name }) => name).toSorted();

test('a ready account opens with what its commands made, with nothing to take back and nothing saved', async () => {
  const view = await open(await originOf(studio));
  expect(groups(view)).toEqual(['Painters']);
  expect(view.map.users.map(({ name }) => name)).toEqual(['dana']);
  expect([view.canUndo, view.terminal]).toEqual([false, []]);
  await close();
  expect(await startedAccounts()).toEqual(new Set());
});

test('each account keeps its own work, and the device knows in which of them somebody worked', async () => {
  await open(await originOf(studio));
  await typed('aws iam create-group --group-name Sculptors');
  await close();
  await open();
  await typed('aws iam create-group --group-name Alone');
  await close();
  expect(await startedAccounts()).toEqual(new Set(['', 'studio']));
  expect(groups(await open(await originOf(studio)))).toEqual(['Painters', 'Sculptors']);
  await close();
  expect(groups(await open())).toEqual(['Alone']);
});

test('work that cannot be read is put aside and counts for no account', async () => {
  await open(await originOf(studio));
  await typed('aws iam create-group --group-name Sculptors');
  await close();
  const db = await openDB('iam-dojo', 1);
  await db.put('work', await db.get('work', 'sandbox:studio'), 'unreadable:sandbox:studio:2026-11-22T10:00:00Z');
  await db.delete('work', 'sandbox:studio');
  db.close();
  expect(await startedAccounts()).toEqual(new Set());
});

test('reset goes back to the start of the ready account', async () => {
  await open(await originOf(studio));
  await typed('aws iam delete-group --group-name Painters');
  expect(groups(await typed('aws iam create-group --group-name Sculptors'))).toEqual(['Sculptors']);
  expect(groups(await typed('reset'))).toEqual(['Painters']);
});

test('work keeps the start that it was done on when the ready account is edited, until it is reset', async () => {
  await open(await originOf(studio));
  await typed('aws iam delete-group --group-name Painters');
  await close();
  const edited = await originOf({ ...studio, account: ['aws iam create-group --group-name Poets'] });
  expect(groups(await open(edited))).toEqual([]);
  expect(groups(await typed('undo'))).toEqual(['Painters']);
  await typed('reset');
  await close();
  expect(groups(await open(edited))).toEqual(['Poets']);
});

test('work opens without the file of its account, as on a train', async () => {
  await open(await originOf(studio));
  await typed('aws iam create-group --group-name Sculptors');
  await close();
  const gone: Origin = { id: 'studio', load: () => Promise.reject(new Error('offline')) };
  expect(groups(await open(gone))).toEqual(['Painters', 'Sculptors']);
});

test('a start that no account knows is as unreadable as a torn file, and is put aside', async () => {
  await open(await originOf(studio));
  await typed('aws iam create-group --group-name Sculptors');
  await close();
  const db = await openDB('iam-dojo', 1);
  const work = await db.get('work', 'sandbox:studio');
  const strange: ApiCall = { ...work.start[0], operation: 'create group' };
  await db.put('work', { ...work, start: [strange] }, 'sandbox:studio');
  db.close();
  const view = await open(await originOf(studio));
  expect([view.notice, groups(view)]).toEqual(['unreadable', ['Painters']]);
});

test('a ready account whose command fails is not prepared', async () => {
  const broken = { ...studio, account: ['aws iam add-user-to-group --user-name dana --group-name Painters'] };
  await expect(prepareScenario(broken, catalog)).rejects.toThrow(
    'The ready account "studio" fails at: aws iam add-user-to-group',
  );
});
