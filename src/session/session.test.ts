import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { openDB } from 'idb';
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { preparedLesson, root, taskOf, testCatalog } from '../../test/support/lessons.ts';
import { idle, type, until } from '../../test/support/sessions.ts';
import { readFileSync } from 'node:fs';
import type { Lesson } from '../course/index.ts';
import { readProgress } from './progress.ts';
import { createSandboxSession } from './sandbox.ts';
import { createLessonSession } from './session.ts';
import type { Session, SessionView, TaskView } from './view.ts';

const catalog = testCatalog();
const ID = 'your-first-group';
const READ_ONLY = 'arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess';
let lesson: Lesson;
let sessions: Session[] = [];

beforeAll(async () => {
  lesson = await preparedLesson(ID, catalog);
});
beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});
afterEach(async () => {
  await Promise.all(sessions.map((session) => session.stop()));
  sessions = [];
});

async function open(from: Lesson = lesson): Promise<Session> {
  const session = createLessonSession({ lesson: from, base: '/', catalog });
  sessions.push(session);
  await until(session, idle);
  return session;
}

async function predict(session: Session, block: string): Promise<SessionView> {
  session.send({ type: 'PREDICT', block, answer: 'implicitDeny' });
  return until(session, idle);
}

function task(view: SessionView, id: string): TaskView {
  const block = view.lesson?.blocks[id];
  if (block?.kind !== 'task') throw new Error(`No task ${id}`);
  return block;
}

const solution = (id: string): string => taskOf(lesson, id).solutions[0]?.join('\n') ?? '';

/** Closes a session as a tab does; everything is on the device then. */
async function close(session: Session): Promise<void> {
  await session.stop();
  sessions = sessions.filter((one) => one !== session);
}

async function stored(key = `lesson:${ID}`): Promise<unknown> {
  const db = await openDB('iam-dojo');
  const value: unknown = await db.get('work', key);
  db.close();
  return value;
}

async function store(value: unknown): Promise<void> {
  const db = await openDB('iam-dojo', 1, { upgrade: (fresh) => void fresh.createObjectStore('work') });
  await db.put('work', value, `lesson:${ID}`);
  db.close();
}

/** Answers the question of the lesson with one of its options. */
async function answer(session: Session, option: number): Promise<SessionView> {
  session.send({ type: 'ANSWER_QUESTION', block: 'one-more', answer: { kind: 'single', option } });
  return until(session, idle);
}

async function finish(session: Session): Promise<SessionView> {
  await type(session, solution('set-up'));
  for (const block of ['can-she-read', 'can-she-write', 'may-she-ask']) await predict(session, block);
  await answer(session, 0);
  return type(session, solution('clean-up'));
}

describe('a lesson', () => {
  test('is finished unaided by typing, and the course map knows', async () => {
    const session = await open();
    const view = await finish(session);
    expect(view.lesson?.outcome).toBe('unaided');
    expect(view.lesson?.steps).toEqual(['done', 'done', 'done', 'done']);
    await close(session);
    expect((await readProgress())[ID]).toEqual({ started: true, step: 4, steps: 4, outcome: 'unaided', missed: 1 });
  });

  test('answers a wrong turn with the words of its mistake and the check that fails', async () => {
    const session = await open();
    await type(session, 'aws iam create-group --group-name Developers\naws iam create-user --user-name dev-alice');
    const view = await type(session, `aws iam attach-user-policy --user-name dev-alice --policy-arn ${READ_ONLY}`);
    const { mistake, checks } = task(view, 'set-up');
    expect(mistake?.name).toBe('The policy is attached to the users');
    expect(checks.map(({ id, verdict }) => [id, verdict]).slice(0, 3)).toEqual([
      ['group', 'pass'],
      ['policy', 'fail'],
      ['alice', 'pending'],
    ]);
    expect(checks[1]?.reasons[0]?.id).toBe('attachedElsewhere');
  });

  test('shows nothing as failed before anything is tried', async () => {
    const view = await type(await open(), 'aws iam list-users');
    expect(task(view, 'set-up').attempted).toBe(false);
    expect(task(view, 'set-up').checks.every(({ verdict }) => verdict === 'pending')).toBe(true);
  });

  test('takes a change back with undo and does it again with redo', async () => {
    const session = await open();
    await type(session, 'aws iam create-group --group-name Developers');
    const undone = await type(session, 'undo');
    expect(undone.map.groups).toEqual([]);
    expect([undone.canUndo, undone.canRedo]).toEqual([false, true]);
    const redone = await type(session, 'redo');
    expect(redone.map.groups.map(({ name }) => name)).toEqual(['Developers']);
  });

  test('is not solved by an undo that happens to reach a state that passes', async () => {
    const session = await open();
    await type(session, solution('set-up'));
    for (const block of ['can-she-read', 'can-she-write', 'may-she-ask']) await predict(session, block);
    await answer(session, 1);
    for (let n = 0; n < 6; n++) await type(session, 'undo');
    const undone = session.getSnapshot();
    expect(undone.map.users).toEqual([]);
    expect(task(undone, 'clean-up').state).toBe('open');
    expect(undone.lesson?.outcome).toBeNull();
    session.send({ type: 'CHECK', block: 'clean-up' });
    expect((await until(session, idle)).lesson?.outcome).toBe('unaided');
  });

  test('counts as assisted once a solution was shown', async () => {
    const session = await open();
    session.send({ type: 'SHOW_SOLUTION', block: 'set-up' });
    expect(task(await until(session, idle), 'set-up').solution).toContain('create-group');
    expect((await finish(session)).lesson?.outcome).toBe('assisted');
  });

  test('counts as assisted by the hint that holds a whole command, and not by the nudge before it', async () => {
    const session = await open();
    session.send({ type: 'HINT', block: 'set-up' });
    expect(task(await until(session, idle), 'set-up').assisted).toBe(false);
    session.send({ type: 'HINT', block: 'set-up' });
    expect(task(await until(session, idle), 'set-up').assisted).toBe(true);
  });

  test('keeps everything over a reload in the middle', async () => {
    const first = await open();
    await type(first, solution('set-up'));
    await predict(first, 'can-she-read');
    const before = await type(first, 'aws s3 ls --profile dev-alice');
    await close(first);
    const after = (await open()).getSnapshot();
    expect(after.map).toEqual(before.map);
    expect(after.terminal).toEqual(before.terminal);
    expect(after.lesson).toEqual(before.lesson);
    expect(after.history).toEqual(before.history);
  });

  test('begins anew with reset, and a finished lesson stays finished on the course map', async () => {
    const session = await open();
    await finish(session);
    const view = await type(session, 'reset');
    expect(view.lesson?.outcome).toBeNull();
    expect(view.terminal).toEqual([]);
    await close(session);
    expect((await readProgress())[ID]?.outcome).toBe('unaided');
  });
});

describe('storage', () => {
  test('two tabs: what one does shows in the other', async () => {
    const [left, right] = [await open(), await open()];
    await type(left, 'aws iam create-group --group-name Developers');
    const view = await until(right, ({ map }) => map.groups.length === 1);
    expect(view.notice).toBe('changed-elsewhere');
    await type(right, 'aws iam create-user --user-name dev-alice');
    await until(left, ({ map }) => map.users.length === 1);
  });

  test('two tabs that write at the same time lose nothing, and ids stay unique', async () => {
    const [left, right] = [await open(), await open()];
    left.send({ type: 'SUBMIT', text: 'aws iam create-user --user-name dev-alice' });
    right.send({ type: 'SUBMIT', text: 'aws iam create-user --user-name dev-bob' });
    const both = ({ map }: SessionView): boolean => map.users.length === 2;
    const [one, other] = await Promise.all([until(left, both), until(right, both)]);
    expect(one.map.users.map(({ name }) => name).toSorted()).toEqual(['dev-alice', 'dev-bob']);
    expect(other.map.users.map(({ name }) => name).toSorted()).toEqual(['dev-alice', 'dev-bob']);
  });

  test('a saved work of format 1 from an earlier day still opens', async () => {
    await store(JSON.parse(readFileSync(`${root}test/fixtures/saved-work-1.json`, 'utf8')));
    const view = (await open()).getSnapshot();
    expect(view.phase).toBe('ready');
    expect(view.map.groups.map(({ name }) => name)).toEqual(['Developers']);
    expect(view.map.users.map(({ name }) => name)).toEqual(['dev-alice']);
  });

  test.each([
    ['a number', 7],
    ['another shape', { format: 1, key: 'lesson:x', log: 'none' }],
    ['a call that no account knows', corrupt({ service: 'iam', operation: 'launch a rocket' })],
  ])('unreadable work (%s) is put aside and the lesson begins anew', async (_name, value) => {
    await store(value);
    const view = (await open()).getSnapshot();
    expect([view.phase, view.notice, view.map.users.length]).toEqual(['ready', 'unreadable', 0]);
    const db = await openDB('iam-dojo');
    const keys = (await db.getAllKeys('work')).map(String);
    db.close();
    expect(keys.some((key) => key.startsWith(`unreadable:lesson:${ID}:`))).toBe(true);
  });

  test('work of a later format is left as it is', async () => {
    const later = { format: 3, anything: true };
    await store(later);
    const session = await open();
    expect(session.getSnapshot().notice).toBe('newer-version');
    await type(session, 'aws iam create-group --group-name Developers');
    await close(session);
    expect(await stored()).toEqual(later);
  });

  test('an edited lesson keeps what still maps and says so', async () => {
    const first = await open();
    await type(first, solution('set-up'));
    await predict(first, 'can-she-read');
    await close(first);
    const [opening, ...others] = lesson.steps.map((step) => ({
      ...step,
      parts: step.parts.filter((part) => part.kind !== 'predict' || part.id !== 'can-she-read'),
    }));
    const edited = { ...lesson, hash: 'edited', steps: opening === undefined ? [] : [opening, ...others] };
    const view = (await open(edited)).getSnapshot();
    expect(view.notice).toBe('lesson-changed');
    expect(view.map.users.map(({ name }) => name)).toEqual(['dev-alice', 'dev-bob']);
  });

  test('a browser without storage works and says that nothing is kept', async () => {
    const factory = new IDBFactory();
    factory.open = (): never => {
      throw new DOMException('Denied', 'SecurityError');
    };
    globalThis.indexedDB = factory;
    const session = await open();
    expect(session.getSnapshot().notice).toBe('unavailable');
    expect((await type(session, 'aws iam create-group --group-name Developers')).map.groups).toHaveLength(1);
  });
});

describe('the sandbox', () => {
  async function sandbox(): Promise<Session> {
    const session = createSandboxSession({ base: '/', catalog });
    sessions.push(session);
    await until(session, idle);
    return session;
  }
  const READ =
    '{"Version": "2012-10-17", "Statement": {"Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::app-logs/*"}}';

  test('files are there for commands, survive undo, and are read again after a reload', async () => {
    const first = await sandbox();
    first.send({ type: 'WRITE_FILE', path: 'read.json', text: READ });
    first.send({ type: 'WRITE_FILE', path: 'old.json', text: '{}' });
    first.send({ type: 'DELETE_FILE', path: 'old.json' });
    await type(first, 'aws iam create-group --group-name Developers');
    const put =
      'aws iam put-group-policy --group-name Developers --policy-name Read --policy-document file://read.json';
    expect((await type(first, put)).map.policies.map(({ name }) => name)).toEqual(['Read']);
    await type(first, 'undo');
    expect([...first.queries.files()]).toEqual([['read.json', READ]]);
    await close(first);
    const second = await sandbox();
    expect([...second.queries.files()]).toEqual([['read.json', READ]]);
    expect((await type(second, put)).map.policies).toHaveLength(1);
  });

  test('a text of several lines is run line by line, and what the shell keeps is there again after a reload', async () => {
    const session = await open();
    await type(session, 'NAME=dana\nfor x in a b; do\n  echo $x\ndone\ncat none; echo $NAME > f.txt; false');
    await session.stop();
    const again = await open();
    const { terminal } = await type(again, 'echo $? $NAME $(cat f.txt)\ncat none; echo b');
    expect(terminal.slice(-5).map(({ line, stdout }) => [line, stdout])).toEqual([
      ['NAME=dana', ''],
      ['for x in a b; do\n  echo $x\ndone', 'a\nb\n'],
      ['cat none; echo $NAME > f.txt; false', ''],
      ['echo $? $NAME $(cat f.txt)', '1 dana dana\n'],
      ['cat none; echo b', 'b\n'],
    ]);
    expect(terminal.at(-1)?.pieces?.map(({ to }) => to)).toEqual(['stderr', 'stdout']);
  });

  test('variables of the shell, and who signs with them, are there again after a reload', async () => {
    const session = await sandbox();
    const assume = 'aws sts assume-role --role-arn arn:aws:iam::123456789012:role/Deploy --role-session-name dana';
    const trust =
      '{"Version":"2012-10-17","Statement":{"Effect":"Allow","Principal":{"AWS":"123456789012"},"Action":"sts:AssumeRole"}}';
    await type(session, `aws iam create-role --role-name Deploy --assume-role-policy-document '${trust}'`);
    const given = (await type(session, assume)).terminal.at(-1)?.stdout ?? '';
    const { AccessKeyId, SecretAccessKey, SessionToken } = JSON.parse(given).Credentials;
    await type(session, `export AWS_ACCESS_KEY_ID=${AccessKeyId}`);
    await type(session, `export AWS_SECRET_ACCESS_KEY=${SecretAccessKey} AWS_SESSION_TOKEN=${SessionToken}`);
    await type(session, 'aws iam list-users');
    await close(session);
    const again = await sandbox();
    const view = await type(again, 'whoami');
    expect(view.terminal.at(-1)?.stdout).toBe('arn:aws:sts::123456789012:assumed-role/Deploy/dana\n');
    expect((await type(again, 'unset AWS_ACCESS_KEY_ID; whoami')).terminal.at(-1)?.stdout).toMatch(/\/you\n$/);
  });

  test('a file that cannot be is refused in the terminal', async () => {
    const session = await sandbox();
    session.send({ type: 'WRITE_FILE', path: 'a/b.json', text: READ });
    const view = await until(session, idle);
    expect(view.terminal.at(-1)?.said[0]?.phrase.id).toBe('fileName');
    expect(session.queries.files().size).toBe(0);
  });

  test('an editor learns what the account holds, what AWS would refuse and what a reviewer would say', async () => {
    const session = await sandbox();
    session.send({ type: 'WRITE_FILE', path: 'read.json', text: READ });
    await until(session, idle);
    const policies = await session.queries.policies();
    expect(policies.documents().map(({ key }) => key)).toEqual(['file:read.json']);
    const typo = READ.replace('GetObject', 'GetObjects');
    expect(policies.refusals(typo, 'identity')).toEqual([]);
    expect((await policies.lint(typo, 'identity')).map(({ rule }) => rule)).toEqual(['unknown-action']);
    expect(policies.refusals(READ.replace('Allow', 'allow'), 'identity')[0]?.message).toBe(
      'The policy failed legacy parsing',
    );
    expect(policies.refusals('{"a"', 'json').length).toBe(1);
    expect(policies.refusals('{"a": 1}', 'json')).toEqual([]);
    expect(policies.refusals('not JSON', 'text')).toEqual([]);
  });

  test.each([
    ['policy.json', READ, 'identity'],
    ['bucket.json', READ.replace('"Action"', '"Principal": "*", "Action"'), 'bucket'],
    ['input.json', '{"GroupName": "Developers"}', 'json'],
    ['notes.txt', READ, 'text'],
  ])('the file %s is read as it is meant', async (name, text, kind) => {
    const policies = await (await sandbox()).queries.policies();
    expect(policies.kindOf(name, text)).toBe(kind);
  });

  test('has its own saved work and no lesson', async () => {
    const view = await type(await sandbox(), 'aws iam create-user --user-name dana');
    expect([view.lesson, view.map.users.length]).toEqual([null, 1]);
  });

  test('explains any request, and why repeats the last denial', async () => {
    const session = await sandbox();
    await type(session, 'aws iam create-user --user-name dana');
    const access = await session.queries.access();
    const answer = access.ask({
      principal: 'user:dana',
      signIn: 'access-key',
      action: 's3:GetObject',
      resource: 'arn:aws:s3:::app-logs/2026.txt',
      context: {},
    });
    expect(answer.decision.verdict).toBe('implicitDeny');
    await type(session, 'aws s3 ls --profile dana');
    const view = await type(session, 'why');
    expect(view.terminal.at(-1)?.said.map(({ phrase }) => phrase.id)).toEqual(['noPolicies']);
  });

  test('says that reference data is missing instead of failing, and goes on', async () => {
    const broken = { ...catalog, managedPolicy: () => undefined, load: () => Promise.reject(new Error('offline')) };
    const session = createSandboxSession({ base: '/', catalog: broken });
    sessions.push(session);
    await until(session, idle);
    await type(session, 'aws iam create-group --group-name Developers');
    const view = await type(session, `aws iam attach-group-policy --group-name Developers --policy-arn ${READ_ONLY}`);
    expect([view.phase, view.terminal.at(-1)?.said[0]?.phrase.id]).toEqual(['ready', 'dataMissing']);
  });
});

function corrupt(call: { readonly service: string; readonly operation: string }): unknown {
  const caller = { kind: 'user', userName: 'nobody' };
  const at = '2026-11-22T10:00:00Z';
  const command = { type: 'command', at, line: 'x', stdout: '', stderr: '', said: [], exitCode: 0, denied: false };
  return {
    format: 1,
    key: `lesson:${ID}`,
    revision: 1,
    startedAt: at,
    savedAt: at,
    seed: ID,
    lessonHash: null,
    nextCall: 2,
    progress: { step: 0, steps: 4, outcome: null },
    log: [{ ...command, announced: [], calls: [{ n: 1, caller, input: {}, ...call }] }],
  };
}
