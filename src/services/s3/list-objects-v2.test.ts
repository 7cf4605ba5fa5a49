import { describe, expect, it } from 'vitest';
import { accountAfter, accountWhere, call } from '../../../test/support/account.ts';
import { asUser } from '../../../test/support/builders.ts';
import { administrator } from '../../iam/index.ts';

const filled = accountAfter([
  'echo a | aws s3 cp - s3://app-logs/2025/a.txt',
  'echo b | aws s3 cp - s3://app-logs/2025/b.txt',
]);
const limited = accountWhere({
  objects: [{ Effect: 'Allow', Action: 's3:*', Resource: 'arn:aws:s3:::app-logs/*' }],
  bucket: [{ Effect: 'Allow', Action: 's3:ListBucket', Resource: 'arn:aws:s3:::app-logs' }],
});

const keys = (input: { Prefix?: string; Delimiter?: string }) => {
  const { result } = call(filled.world, administrator, ['s3', 'ListObjectsV2'], { Bucket: 'app-logs', ...input });
  const { Contents, CommonPrefixes, KeyCount } = (result.ok ? result.value : null) ?? {};
  const of = (list: unknown, member: string): unknown[] =>
    Array.isArray(list) ? list.map((one: Record<string, unknown>) => one[member]) : [];
  return { keys: of(Contents, 'Key'), folders: of(CommonPrefixes, 'Prefix'), count: KeyCount };
};

describe('ListObjectsV2', () => {
  it.each([
    [{}, ['2025/a.txt', '2025/b.txt', '2026.txt', 'build-41.txt', 'build-42.txt'], []],
    [{ Delimiter: '/' }, ['2026.txt', 'build-41.txt', 'build-42.txt'], ['2025/']],
    [{ Prefix: 'build-' }, ['build-41.txt', 'build-42.txt'], []],
    [{ Prefix: '2025/', Delimiter: '/' }, ['2025/a.txt', '2025/b.txt'], []],
    [{ Prefix: '20', Delimiter: '/' }, ['2026.txt'], ['2025/']],
    [{ Prefix: 'nothing' }, [], []],
  ])('with %j lists keys %j and folders %j', (input, wanted, folders) => {
    expect(keys(input)).toEqual({ keys: wanted, folders, count: wanted.length + folders.length });
  });

  it('needs s3:ListBucket on the bucket; a policy on its objects does not do', () => {
    const list = ['s3', 'ListObjectsV2'] as const;
    expect(call(limited.world, asUser('bucket'), list, { Bucket: 'app-logs' }).result.ok).toBe(true);
    expect(call(limited.world, asUser('objects'), list, { Bucket: 'app-logs' }).result).toMatchObject({
      error: {
        code: 'AccessDenied',
        message:
          'User: arn:aws:iam::123456789012:user/objects is not authorized to perform: s3:ListBucket on resource: "arn:aws:s3:::app-logs" because no identity-based policy allows the s3:ListBucket action',
      },
    });
  });

  it('says that a bucket does not exist before it looks at permissions', () => {
    const { result, decision } = call(limited.world, asUser('objects'), ['s3', 'ListObjectsV2'], { Bucket: 'nope' });
    expect(result).toMatchObject({ error: { code: 'NoSuchBucket', message: 'The specified bucket does not exist' } });
    expect(decision).toBeNull();
  });
});
