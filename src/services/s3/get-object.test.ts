import { describe, expect, it } from 'vitest';
import { accountWhere, call } from '../../../test/support/account.ts';
import { asUser } from '../../../test/support/builders.ts';

const { world } = accountWhere({
  reader: [{ Effect: 'Allow', Action: 's3:GetObject', Resource: 'arn:aws:s3:::payroll/*' }],
  lister: [{ Effect: 'Allow', Action: ['s3:GetObject', 's3:ListBucket'], Resource: '*' }],
});

describe('GetObject', () => {
  it('reads an object', () => {
    const { result } = call(world, asUser('reader'), ['s3', 'GetObject'], { Bucket: 'payroll', Key: '2026-10.csv' });
    expect(result).toMatchObject({ value: { Body: expect.stringContaining('Mina Aydin,Engineer,6200.00') } });
  });

  it.each([
    ['reader', 'payroll', 'missing.csv', 'AccessDenied', 'Access Denied'],
    ['lister', 'payroll', 'missing.csv', 'NoSuchKey', 'The specified key does not exist.'],
    ['reader', 'no-bucket', 'x', 'NoSuchBucket', 'The specified bucket does not exist'],
    [
      'reader',
      'app-logs',
      '2026.txt',
      'AccessDenied',
      'User: arn:aws:iam::123456789012:user/reader is not authorized to perform: s3:GetObject on resource: "arn:aws:s3:::app-logs/2026.txt" because no identity-based policy allows the s3:GetObject action',
    ],
  ])('answers %s about %s/%s with %s', (user, Bucket, Key, code, message) => {
    const { result } = call(world, asUser(user), ['s3', 'GetObject'], { Bucket, Key });
    expect(result).toEqual({ ok: false, error: { code, message } });
  });
});
