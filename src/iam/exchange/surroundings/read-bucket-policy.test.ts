import { describe, expect, test } from 'vitest';
import { readBucketPolicy } from './read-bucket-policy.ts';

const policy = (resource: unknown, more: object = {}): string =>
  JSON.stringify({
    Version: '2012-10-17',
    Statement: [{ Effect: 'Deny', Principal: '*', Action: 's3:DeleteObject', Resource: resource, ...more }],
  });
const LOGS = policy(['arn:aws:s3:::app-logs', 'arn:aws:s3:::app-logs/*']);
const printed = (Policy: string): string => JSON.stringify({ Policy }, null, 4);

const idOf = (text: string, named: string | null = null): string | null => {
  const read = readBucketPolicy(text, named);
  return read.ok ? null : read.error.phrase.id;
};

describe('a bucket policy', () => {
  test.each([
    ['as get-bucket-policy prints it', printed(LOGS)],
    ['as a bare document', LOGS],
  ])('is taken %s, and names its bucket', (_, text) => {
    expect(readBucketPolicy(text, null)).toEqual({ ok: true, value: { Bucket: 'app-logs', Policy: LOGS } });
    expect(readBucketPolicy(text, 'app-logs').ok).toBe(true);
  });

  test('says nothing of the bucket where it has wildcards: then somebody has to', () => {
    const open = policy('arn:aws:s3:::*/*');
    expect(idOf(open)).toBe('noBucket');
    expect(readBucketPolicy(open, 'app-logs')).toMatchObject({ value: { Bucket: 'app-logs' } });
    expect(idOf(open, 'App Logs')).toBe('badBucket');
  });

  test('is not taken for another bucket than the one it names', () => {
    expect(idOf(LOGS, 'reports')).toBe('otherBucket');
    expect(idOf(policy(['arn:aws:s3:::a-logs/*', 'arn:aws:s3:::b-logs/*']))).toBe('severalBuckets');
  });

  test.each([
    ['KMS', '{"Policy": "{}", "PolicyName": "default"}'],
    ['Lambda', '{"Policy": "{}", "RevisionId": "1"}'],
    ['Secrets Manager', '{"ARN": "arn:x", "ResourcePolicy": "{}"}'],
    ['SQS or SNS', '{"Attributes": {"Policy": "{}"}}'],
    ['arn:aws:sqs:us-east-1:123456789012:jobs', policy('arn:aws:sqs:us-east-1:123456789012:jobs')],
  ])('of another service, %s, is refused by its name', (service, text) => {
    const read = readBucketPolicy(text, null);
    expect(read).toMatchObject({ error: { phrase: { id: 'otherService', values: { service } } } });
  });

  test.each([
    ['', 'empty'],
    [printed(LOGS).slice(0, -9), 'json.end'],
    ['[]', 'empty'],
    ['"text"', 'notBucketPolicy'],
    ['{"Users": []}', 'notBucketPolicy'],
    [`${LOGS}${LOGS}`, 'severalPolicies'],
    [printed(''), 'documentInside'],
    ['{"Policy": 1}', 'noContent'],
    [policy('arn:aws:s3:::app-logs/*', { Effect: 'Maybe' }), 'document'],
  ])('%.30s is refused', (text, id) => {
    expect(idOf(text)).toBe(id);
  });
});
