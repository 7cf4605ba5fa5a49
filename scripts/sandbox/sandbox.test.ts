import { describe, expect, it } from 'vitest';
import { createCatalog } from '../../src/catalog/index.ts';
import { createSandbox, type Opening } from './sandbox.ts';

const READ_ONLY = 'arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess';
const document = JSON.stringify({
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Action: ['s3:Get*', 's3:List*'], Resource: '*' }],
});
const files: Readonly<Record<string, unknown>> = {
  'managed/index.json': [['AmazonS3ReadOnlyAccess', '/', 'v3', '2015-02-06T18:40:59Z', '2023-08-10T21:31:39Z']],
  'managed/AmazonS3ReadOnlyAccess.json': {
    arn: READ_ONLY,
    versionId: 'v3',
    createDate: '2023-08-10T21:31:39Z',
    document,
  },
};

function sandbox(opening: Partial<Opening> = {}) {
  const catalog = createCatalog((path) => Promise.resolve(files[path]));
  return createSandbox(catalog, () => new Date('2026-11-22T10:00:00.123Z'), opening);
}

async function play(...lines: string[]) {
  const { submit } = sandbox();
  let said = await submit('whoami');
  for (const line of lines) said = await submit(line);
  return said;
}

describe('the sandbox in a terminal', () => {
  it('loads the reference data that a command needs', async () => {
    const said = await play(
      'aws iam create-user --user-name alice',
      `aws iam attach-user-policy --user-name alice --policy-arn ${READ_ONLY}`,
      'aws s3 ls s3://payroll --profile alice',
    );
    expect(said).toMatchObject({ exitCode: 0, stdout: expect.stringContaining('2026-10.csv') });
  });

  it('steps back and forth', async () => {
    const create = 'aws iam create-group --group-name A';
    const look = 'aws iam get-group --group-name A';
    expect((await play(create, look)).exitCode).toBe(0);
    expect((await play(create, 'undo', look)).exitCode).toBe(254);
    expect((await play(create, 'undo', 'redo', look)).exitCode).toBe(0);
    expect((await play(create, 'reset', look)).exitCode).toBe(254);
    expect((await play(create, 'undo', 'aws iam create-group --group-name B', 'redo', look)).exitCode).toBe(254);
  });

  it.each(['undo', 'redo', 'why'])('%s says that there is nothing to do', async (line) => {
    expect((await play(line)).notes).toHaveLength(1);
  });

  it('gives an entity that is made again after an undo another id', async () => {
    const create = 'aws iam create-group --group-name A';
    const { submit } = sandbox();
    const first = await submit(create);
    await submit('undo');
    const second = await submit(create);
    expect(JSON.parse(second.stdout).Group.GroupId).not.toBe(JSON.parse(first.stdout).Group.GroupId);
  });

  it('explains the last denial', async () => {
    const said = await play('aws iam create-user --user-name alice', 'aws s3 ls --profile alice', 'why');
    expect(said.notes.join(' ')).toContain('s3:ListAllMyBuckets');
  });

  it('lists what was typed', async () => {
    expect((await play('echo a', 'history')).stdout).toBe('    1  whoami\n    2  echo a\n    3  history\n');
  });

  it('completes in the shape that readline wants', async () => {
    expect(await sandbox().complete('aws iam create-u')).toEqual([['create-user'], 'create-u']);
    expect(await sandbox().complete('aws iam attach-user-policy --policy-arn arn:aws:iam::aws:policy/Am')).toEqual([
      [READ_ONLY],
      'arn:aws:iam::aws:policy/Am',
    ]);
  });

  it('signs as the one who was named whenever a command names nobody, also after a reset', async () => {
    const { submit: prepare, world } = sandbox();
    await prepare('aws iam create-user --user-name dana');
    const { submit } = sandbox({ world: world(), profile: 'dana' });
    expect((await submit('aws iam list-users')).stderr).toContain('user/dana is not authorized');
    await submit('reset');
    expect((await submit('aws sts get-caller-identity')).stdout).toContain('user/dana');
  });

  it('tells how the account stands', async () => {
    const { submit, world } = sandbox();
    await submit('aws iam create-group --group-name A');
    expect([...world().account.groups.keys()]).toEqual(['A']);
    await submit('undo');
    expect(world().account.groups.size).toBe(0);
  });
});
