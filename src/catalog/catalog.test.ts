import { describe, expect, it } from 'vitest';
import { createCatalog } from './index.ts';

const READ_ONLY = 'arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess';
const files: Readonly<Record<string, unknown>> = {
  'managed/index.json': [
    ['AmazonS3ReadOnlyAccess', '/', 'v3', '2015-02-06T18:40:59Z', '2023-08-10T21:31:39Z'],
    ['SystemAdministrator', '/job-function/', 'v6', '2016-11-10T17:23:00Z', '2020-08-24T20:05:00Z'],
  ],
  'managed/AmazonS3ReadOnlyAccess.json': {
    arn: READ_ONLY,
    versionId: 'v3',
    createDate: '2023-08-10T21:31:39Z',
    document: '{}',
  },
  'services.json': { s3: 'Amazon S3', iam: 'AWS Identity and Access Management' },
  'services/s3.json': {
    prefix: 's3',
    name: 'Amazon S3',
    actions: [
      {
        name: 'GetObject',
        levels: ['Read'],
        description: 'Grants it.',
        resources: ['object*', 'bucket'],
        conditionKeys: ['s3:TlsVersion'],
      },
    ],
    resources: [{ name: 'object', arn: 'arn:${Partition}:s3:::${BucketName}/${ObjectName}', conditionKeys: [] }],
    conditionKeys: [{ key: 's3:TlsVersion', type: 'Numeric', description: 'Filters by it.' }],
  },
};

/** Files in memory, and which of them were read. */
function shelf(overrides: Readonly<Record<string, unknown>> = {}) {
  const reads: string[] = [];
  const all: Record<string, unknown> = { ...files, ...overrides };
  const read = async (path: string): Promise<unknown> => {
    reads.push(path);
    if (!(path in all)) throw new Error(`no file ${path}`);
    return all[path];
  };
  return { reads, all, catalog: createCatalog(read) };
}

describe('catalog', () => {
  it('answers undefined before anything is loaded', () => {
    const { catalog } = shelf();
    expect(catalog.managedPolicy(READ_ONLY)).toBeUndefined();
    expect(catalog.managedPolicyNames()).toBeUndefined();
    expect(catalog.service('s3')).toBeUndefined();
    expect(catalog.serviceNames()).toBeUndefined();
  });

  it('loads a managed policy through the index', async () => {
    const { catalog, reads } = shelf();
    await catalog.load([{ kind: 'managed-policy', arn: READ_ONLY }]);
    expect(catalog.managedPolicy(READ_ONLY)).toEqual(files['managed/AmazonS3ReadOnlyAccess.json']);
    expect(reads).toEqual(['managed/index.json', 'managed/AmazonS3ReadOnlyAccess.json']);
  });

  it('knows after loading that AWS has no policy of a name, and asks for no file of it', async () => {
    const { catalog, reads } = shelf();
    const arn = 'arn:aws:iam::aws:policy/NoSuchPolicy';
    await catalog.load([{ kind: 'managed-policy', arn }]);
    expect(catalog.managedPolicy(arn)).toBeNull();
    expect(reads).toEqual(['managed/index.json']);
  });

  it.each(['arn:aws:iam::123456789012:policy/Mine', 'arn:aws:iam::aws:role/x', 'nonsense', ''])(
    'knows without loading that %j is no AWS managed policy',
    async (arn) => {
      const { catalog, reads } = shelf();
      expect(catalog.managedPolicy(arn)).toBeNull();
      await catalog.load([{ kind: 'managed-policy', arn }]);
      expect(reads).toEqual([]);
    },
  );

  it('puts the path of a policy into its ARN', async () => {
    const { catalog } = shelf();
    await catalog.load([{ kind: 'managed-policy-names' }]);
    expect(catalog.managedPolicyNames()?.[1]).toEqual({
      name: 'SystemAdministrator',
      arn: 'arn:aws:iam::aws:policy/job-function/SystemAdministrator',
      versionId: 'v6',
      createDate: '2016-11-10T17:23:00Z',
      updateDate: '2020-08-24T20:05:00Z',
    });
    expect(catalog.managedPolicy('arn:aws:iam::aws:policy/SystemAdministrator')).toBeNull();
  });

  it('loads a service by its prefix in any case, with the required resource types marked', async () => {
    const { catalog } = shelf();
    await catalog.load([{ kind: 'service', service: 'S3' }]);
    expect(catalog.service('s3')?.actions[0]?.resources).toEqual([
      { name: 'object', required: true },
      { name: 'bucket', required: false },
    ]);
    expect(catalog.service('nope')).toBeNull();
    expect(catalog.service('iam')).toBeUndefined();
    expect(catalog.serviceNames()?.get('s3')).toBe('Amazon S3');
  });

  it('reads a file once when two calls ask for it at the same time, and never again', async () => {
    const { catalog, reads } = shelf();
    const needs = [{ kind: 'managed-policy', arn: READ_ONLY }, { kind: 'managed-policy-names' }] as const;
    await Promise.all([catalog.load(needs), catalog.load(needs)]);
    await catalog.load(needs);
    expect(reads).toEqual(['managed/index.json', 'managed/AmazonS3ReadOnlyAccess.json']);
  });

  it('rejects when a file cannot be read, and tries again the next time', async () => {
    const { catalog, all } = shelf();
    const { 'services.json': names } = files;
    delete all['services.json'];
    await expect(catalog.load([{ kind: 'service-names' }])).rejects.toThrow('no file services.json');
    expect(catalog.serviceNames()).toBeUndefined();
    all['services.json'] = names;
    await catalog.load([{ kind: 'service-names' }]);
    expect(catalog.serviceNames()?.size).toBe(2);
  });

  it.each<[string, unknown, string]>([
    ['managed/index.json', { a: 1 }, 'managed/index.json should be a list and is object'],
    ['managed/index.json', [['A', '/']], 'managed/index.json[0] should be five texts and is a list'],
    ['services.json', ['s3'], 'services.json should be an object and is a list'],
    ['services/s3.json', { prefix: 's3', name: 1 }, 'services/s3.json.name should be text and is number'],
    [
      'services/s3.json',
      { prefix: 's3', name: 'S3', actions: [{ name: 'A', levels: ['Root'] }] },
      'services/s3.json.actions[0].levels[0] should be one of List, Read, Write, Tagging, Permissions management and is text',
    ],
  ])('says where %s has another shape than expected', async (path, content, message) => {
    const { catalog } = shelf({ [path]: content });
    const needs = [
      { kind: 'managed-policy', arn: READ_ONLY },
      { kind: 'service', service: 's3' },
    ] as const;
    await expect(catalog.load(needs)).rejects.toThrow(message);
  });
});
