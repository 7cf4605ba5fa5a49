import { describe, expect, it } from 'vitest';
import { accountWhere, call } from '../../../test/support/account.ts';
import { asUser } from '../../../test/support/builders.ts';

const { world } = accountWhere({
  cleaner: [{ Effect: 'Allow', Action: 's3:DeleteObject', Resource: 'arn:aws:s3:::app-logs/build-*' }],
});
const remove = (Key: string, Bucket = 'app-logs') =>
  call(world, asUser('cleaner'), ['s3', 'DeleteObject'], { Bucket, Key });

describe('DeleteObject', () => {
  it('deletes an object and answers nothing', () => {
    const { result, world: after } = remove('build-41.txt');
    expect(result).toEqual({ ok: true, value: null });
    expect([...(after.services.s3.buckets.get('app-logs')?.objects.keys() ?? [])]).toEqual([
      '2026.txt',
      'build-42.txt',
    ]);
  });

  it('succeeds and changes nothing when there is no such key', () => {
    const { result, world: after } = remove('build-99.txt');
    expect(result.ok).toBe(true);
    expect(after).toBe(world);
  });

  it.each([
    ['2026.txt', 'app-logs', 'AccessDenied'],
    ['x', 'no-bucket', 'NoSuchBucket'],
  ])('refuses %s in %s with %s', (key, bucket, code) => {
    expect(remove(key, bucket).result).toMatchObject({ error: { code } });
  });
});
