import { describe, expect, it } from 'vitest';
import { accountAfter, runIn } from '../../../../test/support/account.ts';

const place = accountAfter(['echo a | aws s3 cp - s3://app-logs/2025/a.txt', 'aws iam create-user --user-name bob']);
const ls = (rest: string) => {
  const { stdout, stderr, exitCode } = runIn(place, `aws s3 ls ${rest}`);
  return [stdout, stderr, exitCode];
};
const LOGS =
  '2026-11-12 08:30:04        338 2026.txt\n2026-11-11 16:20:31        107 build-41.txt\n2026-11-12 08:24:09         96 build-42.txt\n';

describe('aws s3 ls', () => {
  // Layout: AWS CLI 1.45, customizations/s3/subcommands.py; the same in transcripts of v2.
  it.each([
    ['', '2026-01-05 08:55:12 app-logs\n2026-02-16 10:03:47 payroll\n'],
    ['s3://', '2026-01-05 08:55:12 app-logs\n2026-02-16 10:03:47 payroll\n'],
    ['s3://app-logs', `                           PRE 2025/\n${LOGS}`],
    ['app-logs', `                           PRE 2025/\n${LOGS}`],
    ['s3://app-logs/', `                           PRE 2025/\n${LOGS}`],
    ['s3://app-logs/build-42', '2026-11-12 08:24:09         96 build-42.txt\n'],
    ['s3://app-logs/2025/', '2026-11-22 10:00:00          2 a.txt\n'],
    ['s3://app-logs --recursive', `2026-11-22 10:00:00          2 2025/a.txt\n${LOGS}`],
  ])('%s prints what the CLI prints', (rest, stdout) => {
    expect(ls(rest)).toEqual([stdout, '', 0]);
  });

  it('exits 1 and prints nothing for a prefix that no key has', () => {
    expect(ls('s3://app-logs/none')).toEqual(['', '', 1]);
  });

  it('tells of a bucket that does not exist', () => {
    expect(ls('s3://nope')).toEqual([
      '',
      '\naws: [ERROR]: An error occurred (NoSuchBucket) when calling the ListObjectsV2 operation: The specified bucket does not exist\n',
      254,
    ]);
  });

  it('refuses what is no name of a bucket before it calls', () => {
    const ran = runIn(place, 'aws s3 ls s3:/app-logs');
    expect(ran.stderr).toContain(
      'Parameter validation failed:\nInvalid bucket name "s3:": Bucket name must match the regex',
    );
    expect([ran.exitCode, ran.executions.length]).toEqual([252, 0]);
  });
});
