import { describe, expect, test } from 'vitest';
import type { CallRecord } from '../../iam/index.ts';
import { requestParameters, responseElements } from './elements.ts';

const record = (more: Partial<CallRecord>): CallRecord => ({
  n: 1,
  at: '2026-11-22T10:00:00Z',
  principal: null,
  service: 'iam',
  operation: 'CreateUser',
  input: {},
  readOnly: false,
  error: null,
  signer: null,
  output: null,
  message: null,
  ...more,
});

describe('the parameters of a call', () => {
  test.each<[Partial<CallRecord>, unknown]>([
    [{ input: {} }, null],
    [{ input: { UserName: undefined } }, null],
    [
      { input: { UserName: 'dana', Tags: [{ Key: 'team', Value: 'data' }] } },
      { userName: 'dana', tags: [{ key: 'team', value: 'data' }] },
    ],
    [
      { input: { OldPassword: 'a', NewPassword: 'b' } },
      { oldPassword: 'HIDDEN_DUE_TO_SECURITY_REASONS', newPassword: 'HIDDEN_DUE_TO_SECURITY_REASONS' },
    ],
    [{ service: 'ec2', input: { InstanceIds: ['i-1'] } }, { instancesSet: { items: [{ instanceId: 'i-1' }] } }],
    [
      { service: 's3', input: { Bucket: 'b' } },
      { bucketName: 'b', Host: 'b.s3.us-east-1.amazonaws.com' },
    ],
    [{ service: 's3', input: { Prefix: 'x' } }, { prefix: 'x' }],
  ])('of %j', (more, written) => {
    expect(requestParameters(record(more))).toEqual(written);
  });
});

describe('the answer of a call', () => {
  test.each<[string, Partial<CallRecord>, unknown]>([
    ['that only reads', { readOnly: true, output: { User: {} } }, null],
    ['that fails', { error: 'NoSuchEntity', output: { User: {} } }, null],
    ['that says nothing', {}, null],
    [
      'in the afternoon',
      { output: { User: { UserName: 'dana', CreateDate: '2026-11-22T13:05:09+00:00' } } },
      { user: { userName: 'dana', createDate: 'Nov 22, 2026 1:05:09 PM' } },
    ],
    ['at midnight', { output: { CreateDate: '2026-01-02T00:00:00+00:00' } }, { createDate: 'Jan 2, 2026 12:00:00 AM' }],
    [
      'with secrets',
      { service: 'sts', output: { Credentials: { AccessKeyId: 'ASIA', SecretAccessKey: 's', SessionToken: 't' } } },
      { credentials: { accessKeyId: 'ASIA', sessionToken: 'HIDDEN_DUE_TO_SECURITY_REASONS' } },
    ],
    [
      'of another service, whose dates are left',
      { service: 'ec2', output: { CreateDate: '2026-01-02T00:00:00+00:00' } },
      { createDate: '2026-01-02T00:00:00+00:00' },
    ],
  ])('%s', (_, more, written) => {
    expect(responseElements(record(more))).toEqual(written);
  });
});
