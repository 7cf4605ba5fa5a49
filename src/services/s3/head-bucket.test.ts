import { describe, expect, it } from 'vitest';
import { accountWhere, call } from '../../../test/support/account.ts';
import { asUser } from '../../../test/support/builders.ts';

const { world } = accountWhere({
  lister: [{ Effect: 'Allow', Action: 's3:ListBucket', Resource: 'arn:aws:s3:::app-logs' }],
  head: [{ Effect: 'Allow', Action: 's3:HeadBucket', Resource: '*' }],
});
const head = (user: string, Bucket: string) => call(world, asUser(user), ['s3', 'HeadBucket'], { Bucket }).result;

describe('HeadBucket', () => {
  it('tells where a bucket is', () => {
    expect(head('lister', 'app-logs')).toEqual({
      ok: true,
      value: { BucketArn: 'arn:aws:s3:::app-logs', BucketRegion: 'us-east-1', AccessPointAlias: false },
    });
  });

  it.each([
    ['lister', 'payroll', '403', 'Forbidden'],
    ['head', 'app-logs', '403', 'Forbidden'],
    ['lister', 'no-bucket', '404', 'Not Found'],
    ['nobody', 'app-logs', '403', 'Forbidden'],
  ])('answers %s on %s with %s: it needs s3:ListBucket and says no more', (user, bucket, code, message) => {
    expect(head(user, bucket)).toEqual({ ok: false, error: { code, message } });
  });
});
