import { expect, test } from 'vitest';
import { ACCOUNT, AT, deny } from '../../../test/support/builders.ts';
import { danasExport } from '../../../test/support/small-export.ts';
import { createCatalog } from '../../catalog/index.ts';
import { readFromDisk } from '../../catalog/node.ts';
import type { Session } from '../view.ts';
import { readBrought } from './bring.ts';
import { createBroughtSession } from './brought-session.ts';
import { tellSurroundings } from './telling.ts';

const catalog = createCatalog(readFromDisk('public/data'));

async function opened(): Promise<Session> {
  const read = await readBrought(JSON.stringify(danasExport()), { base: '/', now: () => AT, catalog });
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return createBroughtSession(read.value, { base: '/', kept: false, catalog, now: () => AT }).session;
}

const idle = (session: Session, lines: number): Promise<void> =>
  new Promise((resolve) => {
    const look = (): void => {
      const { phase, terminal } = session.getSnapshot();
      if (phase === 'ready' && terminal.length === lines) resolve();
    };
    session.subscribe(look);
    look();
  });

const NO_DELETES = {
  ServiceControlPolicies: [
    { Level: 'root', PolicyName: 'FullAWSAccess' },
    { Level: 'root', PolicyName: 'NoDeletes', PolicyId: 'p-nodelete', Content: deny('s3:DeleteObject') },
  ],
} as const;

test('what is told holds for every question, is in the terminal, and undo takes it back', async () => {
  const session = await opened();
  await idle(session, 0);
  const exchange = await session.queries.exchange();
  const access = await session.queries.access();
  const question = {
    principal: 'user:dana',
    signIn: 'access-key',
    action: 's3:DeleteObject',
    resource: 'arn:aws:s3:::app-logs/2026.txt',
    context: {},
  } as const;
  expect(access.ask(question).decision.verdict).toBe('implicitDeny');

  expect(tellSurroundings(session, NO_DELETES)).toBeNull();
  await idle(session, 1);
  expect(session.getSnapshot().terminal.at(-1)).toMatchObject({ line: 'applies surroundings.json', exitCode: 0 });
  expect(exchange.surroundings()).toEqual(NO_DELETES);
  expect(access.ask(question).decision).toMatchObject({ verdict: 'explicitDeny', blockedBy: 'scp' });

  session.send({ type: 'UNDO' });
  await idle(session, 2);
  expect(exchange.surroundings()).toEqual({});
  await session.stop();
});

test('nothing takes back all that was told, and its file', async () => {
  const session = await opened();
  await idle(session, 0);
  tellSurroundings(session, NO_DELETES);
  await idle(session, 1);
  expect(session.queries.files().has('surroundings.json')).toBe(true);
  tellSurroundings(session, {});
  await idle(session, 2);
  expect((await session.queries.exchange()).surroundings()).toEqual({});
  expect(session.queries.files().has('surroundings.json')).toBe(false);
  await session.stop();
});

test('texts that take an account along under other names hold nothing of what was told', async () => {
  const session = await opened();
  await idle(session, 0);
  tellSurroundings(session, NO_DELETES);
  await idle(session, 1);
  const exchange = await session.queries.exchange();
  expect(exchange.pseudonymised()).not.toMatch(new RegExp(`NoDeletes|${ACCOUNT}`));
  await session.stop();
});

test('more than the shell keeps in a file is refused and not told', async () => {
  const session = await opened();
  await idle(session, 0);
  const BucketPolicies = [{ Bucket: 'app-logs', Policy: ' '.repeat(100_000) }];
  expect(tellSurroundings(session, { BucketPolicies })).toBe('fileSize');
  expect((await session.queries.exchange()).surroundings()).toEqual({});
  await session.stop();
});
