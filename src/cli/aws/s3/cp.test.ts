import { describe, expect, it } from 'vitest';
import { accountAfter, runIn } from '../../../../test/support/account.ts';

const place = accountAfter([
  'aws iam create-user --user-name bob',
  'aws iam create-user --user-name reader',
  'aws iam attach-user-policy --user-name reader --policy-arn arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess',
]);
const cp = (rest: string) => {
  const { stdout, stderr, exitCode } = runIn(place, rest);
  return [stdout, stderr, exitCode];
};

describe('aws s3 cp s3://… -', () => {
  it('prints the object as it is', () => {
    expect(cp('aws s3 cp s3://payroll/2026-10.csv - --profile reader')).toEqual([
      'name,role,gross\nMina Aydin,Engineer,6200.00\nJonas Berg,Engineer,5900.00\nRosa Costa,Accountant,5400.00\n',
      '',
      0,
    ]);
  });

  // Source: AWS CLI 1.45 against a server that answers 403 and 404; transcripts of v2 are the same.
  it.each([
    ['s3://app-logs/2026.txt', 'bob', '(403) when calling the HeadObject operation: Forbidden'],
    ['s3://app-logs/missing', 'bob', '(403) when calling the HeadObject operation: Forbidden'],
    ['s3://app-logs/missing', 'reader', '(404) when calling the HeadObject operation: Not Found'],
    ['s3://nope/x', 'reader', '(404) when calling the HeadObject operation: Not Found'],
  ])('fails for %s as %s with %s', (uri, user, error) => {
    expect(cp(`aws s3 cp ${uri} - --profile ${user}`)).toEqual([
      '',
      `download failed: ${uri} to - An error occurred ${error}\n`,
      1,
    ]);
  });

  it('needs a key', () => {
    expect(cp('aws s3 cp s3://app-logs/ -')).toEqual([
      '',
      'download failed: s3://app-logs/ to - Parameter validation failed:\nInvalid length for parameter Key, value: 0, valid min length: 1\n',
      1,
    ]);
  });

  it('asks for the size first, then for the object', () => {
    const { executions } = runIn(place, 'aws s3 cp s3://app-logs/2026.txt -');
    expect(executions.map(({ call }) => call.operation)).toEqual(['HeadObject', 'GetObject']);
  });
});

describe('aws s3 cp - s3://…', () => {
  it.each([
    ['s3://app-logs/x.txt', 'x.txt'],
    ['s3://app-logs', '-'],
    ['s3://app-logs/2025/', '2025/-'],
  ])('writes what is piped in to %s and says nothing', (uri, key) => {
    const ran = runIn(place, `echo hello | aws s3 cp - ${uri}`);
    expect([ran.stdout, ran.stderr, ran.exitCode]).toEqual(['', '', 0]);
    expect(ran.world.services.s3.buckets.get('app-logs')?.objects.get(key)?.body).toBe('hello\n');
  });

  it('tells a denial in full', () => {
    expect(cp('echo hello | aws s3 cp - s3://app-logs/x.txt --profile reader')).toEqual([
      '',
      'upload failed: - to s3://app-logs/x.txt An error occurred (AccessDenied) when calling the PutObject operation: User: arn:aws:iam::123456789012:user/reader is not authorized to perform: s3:PutObject on resource: "arn:aws:s3:::app-logs/x.txt" because no identity-based policy allows the s3:PutObject action\n',
      1,
    ]);
  });

  it('lends a key and says so, even when it then lacks input', () => {
    const { notes } = runIn(place, 'aws s3 cp - s3://app-logs/x.txt --profile reader');
    expect(notes.map(({ id }) => id)).toEqual(['borrowed-key', 's3-no-input']);
  });
});
