import { describe, expect, it } from 'vitest';
import { accountWhere, call } from '../../../test/support/account.ts';
import { asUser } from '../../../test/support/builders.ts';

const { world } = accountWhere({
  reader: [{ Effect: 'Allow', Action: 's3:GetObject', Resource: 'arn:aws:s3:::app-logs/*' }],
  lister: [{ Effect: 'Allow', Action: ['s3:GetObject', 's3:ListBucket'], Resource: 'arn:aws:s3:::*' }],
  nobody: [{ Effect: 'Allow', Action: 'iam:GetUser', Resource: '*' }],
});

describe('HeadObject', () => {
  it('tells size and date of an object', () => {
    const { result } = call(world, asUser('reader'), ['s3', 'HeadObject'], { Bucket: 'app-logs', Key: 'build-42.txt' });
    expect(result).toMatchObject({ value: { ContentLength: 96, LastModified: '2026-11-12T08:24:09+00:00' } });
  });

  // Source: HeadObject and GetObject, API reference: 404 for those who may list the bucket, 403 for others.
  it.each([
    ['nobody', 'app-logs', 'build-42.txt', '403', 'Forbidden'],
    ['nobody', 'app-logs', 'missing.txt', '403', 'Forbidden'],
    ['reader', 'app-logs', 'missing.txt', '403', 'Forbidden'],
    ['lister', 'app-logs', 'missing.txt', '404', 'Not Found'],
    ['nobody', 'no-bucket', 'x', '404', 'Not Found'],
  ])('answers %s about %s/%s with %s', (user, Bucket, Key, code, message) => {
    const { result } = call(world, asUser(user), ['s3', 'HeadObject'], { Bucket, Key });
    expect(result).toEqual({ ok: false, error: { code, message } });
  });

  it('keeps the decision behind a denial that says nothing', () => {
    const { decision } = call(world, asUser('nobody'), ['s3', 'HeadObject'], {
      Bucket: 'app-logs',
      Key: 'build-42.txt',
    });
    expect(decision?.verdict).toBe('implicitDeny');
    expect(decision?.request.action).toBe('s3:GetObject');
  });
});
