import { describe, expect, test } from 'vitest';
import { ACCOUNT, AT, S3_READ_ONLY } from '../../../test/support/builders.ts';
import { danasExport, exportOf, userDetail } from '../../../test/support/small-export.ts';
import { createCatalog } from '../../catalog/index.ts';
import { readFromDisk } from '../../catalog/node.ts';
import type { SavedWork } from '../log.ts';
import type { Store } from '../store.ts';
import type { Session } from '../view.ts';
import { openBrought, readBrought, type Brought } from './bring.ts';
import { createBroughtSession } from './brought-session.ts';
import { createBroughtStore } from './brought-store.ts';

const catalog = createCatalog(readFromDisk('public/data'));
const bring = (value: unknown) => readBrought(JSON.stringify(value), { base: '/', now: () => AT, catalog });

async function broughtFrom(value: unknown): Promise<Brought> {
  const read = await bring(value);
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return read.value;
}

const until = (session: Session, isDone: () => boolean): Promise<void> =>
  new Promise((resolve) => {
    const look = (): void => {
      if (isDone()) resolve();
    };
    session.subscribe(look);
    look();
  });

async function run(session: Session, text: string): Promise<void> {
  await until(session, () => session.getSnapshot().phase === 'ready');
  const before = session.getSnapshot().terminal.length;
  session.send({ type: 'SUBMIT', text });
  await until(session, () => session.getSnapshot().terminal.length > before && session.getSnapshot().phase === 'ready');
}

describe('bringing an account', () => {
  test('takes documents of AWS managed policies that the export leaves out from what AWS publishes', async () => {
    const attached = [{ PolicyName: 'AmazonS3ReadOnlyAccess', PolicyArn: S3_READ_ONLY }];
    const { report, world } = await broughtFrom(
      exportOf({ users: [userDetail('dana', { AttachedManagedPolicies: attached })] }),
    );
    expect(report).toMatchObject({ lacking: [S3_READ_ONLY], incomplete: [] });
    expect(world.account.users.get('dana')?.attached).toEqual([S3_READ_ONLY]);
  });

  test('takes what is there when nothing can be fetched, and says what is missing', async () => {
    const attached = [{ PolicyName: 'AmazonS3ReadOnlyAccess', PolicyArn: S3_READ_ONLY }];
    const offline = createCatalog(() => Promise.reject(new Error('offline')));
    const text = JSON.stringify(exportOf({ users: [userDetail('dana', { AttachedManagedPolicies: attached })] }));
    const read = await readBrought(text, { base: '/', now: () => AT, catalog: offline });
    expect(read.ok && read.value.report.incomplete).toEqual([{ kind: 'user', name: 'dana' }]);
  });

  test.each([
    ['UTF-8', new TextEncoder().encode('{"a": "ü"}').buffer, '{"a": "ü"}'],
    [
      'UTF-16 as PowerShell writes it',
      new Uint16Array([0xfeff, ...Array.from('{"a"}', (c) => c.charCodeAt(0))]).buffer,
      '{"a"}',
    ],
    ['no text', new Uint8Array([0x50, 0x4b, 0xff, 0xc0]).buffer, null],
  ])('opens a file of %s', (_, bytes, text) => {
    expect(openBrought(bytes)).toBe(text);
  });
});

describe('a session on a brought account', () => {
  test('runs commands on it and gives it out as it is then', async () => {
    const { session } = createBroughtSession(await broughtFrom(danasExport()), {
      base: '/',
      kept: false,
      catalog,
      now: () => AT,
    });
    await run(session, 'aws iam create-group --group-name Auditors');
    expect(session.getSnapshot().accountId).toBe(ACCOUNT);
    const exchange = await session.queries.exchange();
    expect(exchange.json()).toContain('"GroupName": "Auditors"');
    expect(exchange.script()).toContain('aws iam create-group --group-name Auditors');
    expect(exchange.pseudonymised()).not.toMatch(/Auditors|dana|123456789012/);
    const kinds: string[] = [];
    await exchange.findings(({ kind }) => kinds.push(kind), new AbortController().signal);
    expect(kinds).toContain('emptyGroups');
    await session.stop();
  });
});

describe('the store of a brought account', () => {
  const work = (revision: number): SavedWork => ({
    format: 2,
    key: 'brought:work',
    revision,
    startedAt: AT,
    savedAt: AT,
    seed: 's',
    lessonHash: null,
    progress: { step: 0, steps: 0, outcome: null, missed: 0 },
    nextCall: 1,
    log: [],
  });
  const device = (): Store & { readonly written: SavedWork[] } => {
    const written: SavedWork[] = [];
    return {
      written,
      read: () => Promise.resolve(null),
      write(one) {
        written.push(one);
        return Promise.resolve({ kind: 'written' });
      },
      setAside: () => Promise.resolve(),
      onChange: () => () => undefined,
      close: () => undefined,
    };
  };

  test('writes nothing on the device before it is told to, then what was written last and all from then on', async () => {
    const store = createBroughtStore(null);
    const disk = device();
    await store.write(work(1));
    await store.write(work(2));
    expect(disk.written).toEqual([]);
    await store.keepIn(disk);
    await store.write(work(3));
    expect(disk.written.map(({ revision }) => revision)).toEqual([2, 3]);
  });
});
