import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { testCatalog } from '../../test/support/lessons.ts';
import { idle, type, until } from '../../test/support/sessions.ts';
import type { Catalog } from '../catalog/index.ts';
import { readProgress } from './progress.ts';
import { createSandboxSession } from './sandbox.ts';
import { openStore, type Store } from './store.ts';
import type { Session, SessionView } from './view.ts';

const catalog = testCatalog();
const READ_ONLY = 'arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess';
const KEY = 'sandbox';
let sessions: Session[] = [];

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});
afterEach(async () => {
  await Promise.all(sessions.map((session) => session.stop()));
  sessions = [];
});

async function open(around: { readonly store?: Store; readonly catalog?: Catalog } = {}): Promise<Session> {
  const session = createSandboxSession({ base: '/', catalog, ...around });
  sessions.push(session);
  await until(session, idle);
  return session;
}

async function reopened(): Promise<SessionView> {
  await Promise.all(sessions.map((session) => session.stop()));
  sessions = [];
  return (await open()).getSnapshot();
}

const names = (entities: readonly { readonly name: string }[]): readonly string[] =>
  entities.map(({ name }) => name).toSorted();
const has =
  (users: number, groups: number) =>
  ({ map, phase }: SessionView): boolean =>
    phase === 'ready' && map.users.length === users && map.groups.length === groups;

async function onDevice(change: (value: unknown) => unknown): Promise<void> {
  const db = await openDB('iam-dojo', 1);
  await db.put('work', change(await db.get('work', KEY)), KEY);
  db.close();
}

async function keysOnDevice(): Promise<readonly string[]> {
  const db = await openDB('iam-dojo', 1);
  const keys = await db.getAllKeys('work');
  db.close();
  return keys.map(String);
}

/** A catalog whose first load waits until it is let go. */
function slowCatalog(): { readonly catalog: Catalog; readonly asked: Promise<void>; letGo(): void } {
  const asked = Promise.withResolvers<void>();
  const gate = Promise.withResolvers<void>();
  let loaded = false;
  return {
    asked: asked.promise,
    letGo: () => gate.resolve(),
    catalog: {
      ...catalog,
      managedPolicyNames: () => (loaded ? catalog.managedPolicyNames() : undefined),
      managedPolicy: (arn) => (loaded ? catalog.managedPolicy(arn) : undefined),
      async load(needs) {
        asked.resolve();
        await gate.promise;
        await catalog.load(needs);
        loaded = true;
      },
    },
  };
}

describe('two tabs', () => {
  test('what another tab writes while a command runs here is not overwritten', async () => {
    const slow = slowCatalog();
    const heard = Promise.withResolvers<void>();
    const store = openStore();
    const onChange: Store['onChange'] = (listener) =>
      store.onChange((key) => {
        listener(key);
        heard.resolve();
      });
    const here = await open({ catalog: slow.catalog, store: { ...store, onChange } });
    await type(here, 'aws iam create-group --group-name Developers');
    const other = await open();
    here.send({
      type: 'SUBMIT',
      text: `aws iam attach-group-policy --group-name Developers --policy-arn ${READ_ONLY}`,
    });
    await slow.asked;
    await type(other, 'aws iam create-user --user-name dev-alice');
    await heard.promise;
    slow.letGo();
    const view = await until(here, has(1, 1));
    expect(view.map.policies).toHaveLength(1);
    const later = await reopened();
    expect([names(later.map.users), names(later.map.groups), later.map.policies.length]).toEqual([
      ['dev-alice'],
      ['Developers'],
      1,
    ]);
  });

  test('scripts pasted into both at once lose nothing, on the page and on the device', async () => {
    const [left, right] = [await open(), await open()];
    const script = (what: 'user' | 'group', most: number): string =>
      Array.from({ length: most }, (_, n) => `aws iam create-${what} --${what}-name ${what}${n}`).join('\n');
    left.send({ type: 'SUBMIT', text: script('user', 12) });
    right.send({ type: 'SUBMIT', text: script('group', 9) });
    await Promise.all([until(left, has(12, 9)), until(right, has(12, 9))]);
    const later = await reopened();
    expect([later.map.users.length, later.map.groups.length]).toEqual([12, 9]);
  });

  test('a tab that closes at once has saved on top of what the other did', async () => {
    const [left, right] = [await open(), await open()];
    await Promise.all([
      type(left, 'aws iam create-user --user-name dev-alice'),
      type(right, 'aws iam create-user --user-name dev-bob'),
    ]);
    const later = await reopened();
    expect(names(later.map.users)).toEqual(['dev-alice', 'dev-bob']);
  });

  test('a reset here holds, and what is done after it stays', async () => {
    const left = await open();
    await type(left, 'aws iam create-user --user-name dev-alice');
    const right = await open();
    left.send({ type: 'RESET' });
    left.send({ type: 'SUBMIT', text: 'aws iam create-group --group-name A\naws iam create-group --group-name B' });
    await until(left, has(0, 2));
    await until(right, has(0, 2));
    const later = await reopened();
    expect([later.map.users.length, names(later.map.groups)]).toEqual([0, ['A', 'B']]);
  });

  test('undo and redo here go on working over what the other tab did', async () => {
    const [left, right] = [await open(), await open()];
    await type(left, 'aws iam create-user --user-name dev-alice');
    await until(right, has(1, 0));
    await type(right, 'undo');
    await until(left, has(0, 0));
    const redone = await type(left, 'redo');
    expect(names(redone.map.users)).toEqual(['dev-alice']);
    await until(right, has(1, 0));
  });
});

describe('the course map', () => {
  test('shows no progress of work that was put aside', async () => {
    const work = {
      format: 1,
      key: 'lesson:x',
      revision: 1,
      startedAt: '',
      savedAt: '',
      seed: '',
      lessonHash: null,
      nextCall: 1,
    };
    const progress = { step: 1, steps: 4, outcome: null };
    const store = openStore();
    await store.write({ ...work, format: 1, progress, log: [] });
    await store.setAside('lesson:x', '2026-11-22T10:00:00Z');
    expect(await readProgress()).toEqual({});
    await store.write({ ...work, format: 1, progress: { ...progress, step: 3 }, log: [] });
    expect((await readProgress())['x']?.step).toBe(3);
    store.close();
  });
});

describe('a storage that goes wrong', () => {
  test('refusing a write says so once, and the session goes on', async () => {
    const store = openStore();
    const session = await open({
      store: { ...store, write: () => Promise.reject(new DOMException('Full', 'QuotaExceededError')) },
    });
    await type(session, 'aws iam create-user --user-name dev-alice');
    const view = await until(session, ({ notice }) => notice !== null);
    expect([view.notice, view.map.users.length]).toEqual(['unavailable', 1]);
    session.send({ type: 'DISMISS_NOTICE' });
    const after = await type(session, 'aws iam create-user --user-name dev-bob');
    expect([after.notice, after.map.users.length]).toEqual([null, 2]);
  });

  test('refusing to put unreadable work aside opens the session all the same', async () => {
    const store = openStore();
    const session = await open({
      store: {
        ...store,
        read: () => Promise.resolve({ kind: 'unreadable' }),
        setAside: () => Promise.reject(new DOMException('Full', 'QuotaExceededError')),
      },
    });
    expect([session.getSnapshot().phase, session.getSnapshot().notice]).toEqual(['ready', 'unavailable']);
  });

  test('holding something unreadable all of a sudden has it put aside, and the work is kept', async () => {
    const session = await open();
    await type(session, 'aws iam create-user --user-name dev-alice');
    await onDevice(() => 7);
    await type(session, 'aws iam create-user --user-name dev-bob');
    const later = await reopened();
    expect(names(later.map.users)).toEqual(['dev-alice', 'dev-bob']);
    expect((await keysOnDevice()).some((key) => key.startsWith(`unreadable:${KEY}:`))).toBe(true);
  });
});

test('a long script comes back whole', async () => {
  const first = await open();
  const lines = Array.from({ length: 60 }, (_, n) => [
    `aws iam create-user --user-name user${n}`,
    `aws iam create-group --group-name group${n}`,
    `aws iam add-user-to-group --user-name user${n} --group-name group${n}`,
    'aws iam list-users',
  ]);

  await type(first, lines.flat().join('\n'));

  const later = await reopened();

  expect(later.map.edges).toHaveLength(60);
});
