import { describe, expect, it } from 'vitest';
import { accountAfter, accountWhere, call } from '../../../test/support/account.ts';
import { asUser } from '../../../test/support/builders.ts';
import { administrator, type World } from '../../iam/index.ts';

const ACCOUNT = 'arn:aws:iam::123456789012';
const { world } = accountAfter([
  'aws iam create-user --user-name dana',
  'aws iam create-user --user-name eve --path /eng/',
  'aws iam create-group --group-name Developers',
]);
const policy = (principal: unknown, Resource = 'arn:aws:s3:::payroll/*'): string =>
  JSON.stringify({
    Version: '2012-10-17',
    Statement: [{ Effect: 'Allow', Principal: principal, Action: 's3:GetObject', Resource }],
  });
const put = (Policy: string, Bucket = 'payroll', where: World = world) =>
  call(where, administrator, ['s3', 'PutBucketPolicy'], { Bucket, Policy });

describe('PutBucketPolicy', () => {
  it('answers nothing, keeps the policy as written, and shows as a change', () => {
    const { result, world: after, diff } = put(policy({ AWS: `${ACCOUNT}:user/dana` }));
    expect(result).toEqual({ ok: true, value: null });
    expect(after.services.s3.buckets.get('payroll')?.policy?.text).toBe(policy({ AWS: `${ACCOUNT}:user/dana` }));
    expect(diff.added).toMatchObject([{ kind: 'bucket-policy', bucket: 'payroll' }]);
  });

  it('decides from then on: a user who is named needs no policy of their own', () => {
    const read = (where: World, user: string) =>
      call(where, asUser(user), ['s3', 'GetObject'], { Bucket: 'payroll', Key: '2026-10.csv' }).result.ok;
    const after = put(policy({ AWS: `${ACCOUNT}:user/dana` })).world;
    expect([read(world, 'dana'), read(after, 'dana'), read(after, 'eve')]).toEqual([false, true, false]);
  });

  it('replaces the policy that the bucket has; the same once more changes nothing', () => {
    const once = put(policy('*')).world;
    expect(put(policy('*'), 'payroll', once).world).toBe(once);
    const twice = put(policy({ AWS: '123456789012' }), 'payroll', once);
    expect(twice.diff).toMatchObject({ added: [{ kind: 'bucket-policy' }], removed: [{ kind: 'bucket-policy' }] });
  });

  // Source: transcripts of PutBucketPolicy (iam-facts.md section 1.4); AWS looks principals up.
  it.each([
    `${ACCOUNT}:group/Developers`,
    `${ACCOUNT}:user/nobody`,
    `${ACCOUNT}:user/eve`,
    `${ACCOUNT}:user/*`,
    `${ACCOUNT}:role/Nowhere`,
    'arn:aws:sts::123456789012:assumed-role/Nowhere/s',
    'dana',
  ])('refuses %s as a principal', (principal) => {
    const { result, world: after } = put(policy({ AWS: principal }));
    expect(result).toEqual({ ok: false, error: { code: 'MalformedPolicy', message: 'Invalid principal in policy' } });
    expect(after).toBe(world);
  });

  it.each([
    `${ACCOUNT}:user/eng/eve`,
    `${ACCOUNT}:root`,
    '123456789012',
    '*',
    'arn:aws:iam::111122223333:user/somebody',
    `arn:aws:sts::123456789012:assumed-role/${administrator.roleName}/you`,
    `${ACCOUNT}:role/aws-reserved/sso.amazonaws.com/${administrator.roleName}`,
  ])('takes %s as a principal', (principal) => {
    expect(put(policy({ AWS: principal })).result.ok).toBe(true);
  });

  it.each([
    ['not json', "Policies must be valid JSON and the first byte must be '{'"],
    [policy({ AWS: '*' }, 'arn:aws:s3:::app-logs/*'), 'Policy has invalid resource'],
    [
      '{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"s3:*","Resource":"arn:aws:s3:::payroll/*"}}',
      'Missing required field Principal',
    ],
  ])('refuses %s', (text, message) => {
    expect(put(text).result).toEqual({ ok: false, error: { code: 'MalformedPolicy', message } });
  });

  it('needs a bucket, and the permission on it', () => {
    expect(put(policy('*'), 'no-bucket').result).toMatchObject({ error: { code: 'NoSuchBucket' } });
    const { world: limited } = accountWhere({
      owner: [{ Effect: 'Allow', Action: 's3:PutBucketPolicy', Resource: 'arn:aws:s3:::payroll' }],
      objects: [{ Effect: 'Allow', Action: 's3:*', Resource: 'arn:aws:s3:::payroll/*' }],
    });
    const as = (user: string) =>
      call(limited, asUser(user), ['s3', 'PutBucketPolicy'], { Bucket: 'payroll', Policy: policy('*') }).result;
    expect(as('owner').ok).toBe(true);
    expect(as('objects')).toEqual({
      ok: false,
      error: {
        code: 'AccessDenied',
        message:
          'User: arn:aws:iam::123456789012:user/objects is not authorized to perform: s3:PutBucketPolicy on resource: "arn:aws:s3:::payroll" because no identity-based policy allows the s3:PutBucketPolicy action',
      },
    });
  });
});
