import { describe, expect, it } from 'vitest';
import { accountAfter, runIn } from '../../../../test/support/account.ts';

const account = accountAfter([
  'aws iam create-user --user-name reader',
  'aws iam attach-user-policy --user-name reader --policy-arn arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess',
]);
const files = new Map([
  ['a.txt', 'one\n'],
  ['b.csv', 'two\n'],
]);
const place = { ...account, shell: { ...account.shell, files } };
const said = (line: string) => {
  const { stdout, stderr, exitCode } = runIn(place, line);
  return [stdout, stderr, exitCode];
};
const keysIn = (ran: ReturnType<typeof runIn>, bucket: string) => [
  ...(ran.world.services.s3.buckets.get(bucket)?.objects.keys() ?? []),
];

// Source: aws-cli 2.38.1, recorded; without the lines of progress, which the next line overwrites in a terminal.
describe('aws s3 cp between files and buckets', () => {
  it.each([
    ['s3://payroll', 'a.txt'],
    ['s3://payroll/', 'a.txt'],
    ['s3://payroll/in/', 'in/a.txt'],
    ['s3://payroll/other', 'other'],
  ])('uploads to %s', (target, key) => {
    const ran = runIn(place, `aws s3 cp a.txt ${target}`);
    expect([ran.stdout, ran.stderr, ran.exitCode]).toEqual([`upload: ./a.txt to s3://payroll/${key}\n`, '', 0]);
    expect(ran.world.services.s3.buckets.get('payroll')?.objects.get(key)?.body).toBe('one\n');
  });

  it.each([
    ['.', '2026.txt'],
    ['./', '2026.txt'],
    ['copy.txt', 'copy.txt'],
  ])('downloads to %s', (target, file) => {
    const ran = runIn(place, `aws s3 cp s3://app-logs/2026.txt ${target}`);
    expect([ran.stdout, ran.exitCode]).toEqual([`download: s3://app-logs/2026.txt to ./${file}\n`, 0]);
    expect(ran.shell.files.get(file)).toBe(
      ran.world.services.s3.buckets.get('app-logs')?.objects.get('2026.txt')?.body,
    );
  });

  it('copies from bucket to bucket', () => {
    const ran = runIn(place, 'aws s3 cp s3://app-logs/2026.txt s3://payroll/logs/');
    expect(ran.stdout).toBe('copy: s3://app-logs/2026.txt to s3://payroll/logs/2026.txt\n');
    expect(keysIn(ran, 'payroll')).toContain('logs/2026.txt');
  });

  it('tells a denied copy under the name of the call that AWS makes', () => {
    const [, stderr] = said('aws s3 cp s3://app-logs/2026.txt s3://payroll/x --profile reader');
    expect(stderr).toContain('copy failed: s3://app-logs/2026.txt to s3://payroll/x An error occurred (AccessDenied)');
    expect(stderr).toContain('when calling the CopyObject operation');
  });

  it('ends when the object is not there', () => {
    expect(said('aws s3 cp s3://app-logs/none .')).toEqual([
      '',
      'fatal error: An error occurred (404) when calling the HeadObject operation: Key "none" does not exist\n',
      1,
    ]);
  });

  it('does nothing in a dry run, and prints nothing when it is quiet', () => {
    const dry = runIn(place, 'aws s3 cp a.txt s3://payroll --dryrun');
    expect([dry.stdout, dry.executions]).toEqual(['(dryrun) upload: ./a.txt to s3://payroll/a.txt\n', []]);
    const quiet = runIn(place, 'aws s3 cp a.txt s3://payroll --quiet');
    expect([quiet.stdout, keysIn(quiet, 'payroll').includes('a.txt')]).toEqual(['', true]);
  });

  it('takes what the filters leave of a folder', () => {
    const ran = runIn(place, "aws s3 cp . s3://payroll/in --recursive --exclude '*' --include '*.csv'");
    expect(ran.stdout).toBe('upload: ./b.csv to s3://payroll/in/b.csv\n');
  });

  it('does nothing where a file would need a folder', () => {
    const ran = runIn(place, 'aws s3 cp s3://app-logs/2026.txt logs/2026.txt');
    expect(ran).toMatchObject({ exitCode: 2, notes: [{ id: 's3-local-files', values: { file: 'logs/2026.txt' } }] });
    expect(ran.shell.files).toEqual(place.shell.files);
  });
});

describe('aws s3 mv', () => {
  it('deletes the file or object that it copied', () => {
    const file = runIn(place, 'aws s3 mv a.txt s3://payroll');
    expect([file.stdout, file.shell.files.has('a.txt')]).toEqual(['move: ./a.txt to s3://payroll/a.txt\n', false]);
    const object = runIn(place, 'aws s3 mv s3://app-logs/2026.txt s3://payroll/b');
    expect([keysIn(object, 'app-logs').includes('2026.txt'), keysIn(object, 'payroll').includes('b')]).toEqual([
      false,
      true,
    ]);
  });

  it('leaves what it could not copy', () => {
    const ran = runIn(place, 'aws s3 mv a.txt s3://payroll --profile reader');
    expect([ran.exitCode, ran.shell.files.has('a.txt')]).toEqual([1, true]);
    expect(ran.stderr).toContain('move failed: ./a.txt to s3://payroll/a.txt An error occurred (AccessDenied)');
  });
});

describe('aws s3 sync', () => {
  it('copies what the target lacks, once', () => {
    const first = runIn(place, 'aws s3 sync . s3://payroll/in');
    expect(first.stdout).toBe('upload: ./a.txt to s3://payroll/in/a.txt\nupload: ./b.csv to s3://payroll/in/b.csv\n');
    expect(runIn(first, 'aws s3 sync . s3://payroll/in')).toMatchObject({ stdout: '', stderr: '', exitCode: 0 });
  });

  it('deletes what the source lacks when it is told to', () => {
    const first = runIn(place, 'aws s3 sync . s3://payroll/in; rm a.txt');
    expect(runIn(first, 'aws s3 sync . s3://payroll/in').stdout).toBe('');
    expect(runIn(first, 'aws s3 sync . s3://payroll/in --delete').stdout).toBe('delete: s3://payroll/in/a.txt\n');
  });
});

describe('aws s3 rm --recursive', () => {
  it('deletes what begins with the prefix and passes the filters', () => {
    const before = runIn(place, 'aws s3 sync . s3://payroll/in');
    const ran = runIn(before, "aws s3 rm s3://payroll/in --recursive --exclude '*.csv'");
    expect(ran.stdout).toBe('delete: s3://payroll/in/a.txt\n');
  });
});

describe('aws s3 ls', () => {
  it('sums up what it lists', () => {
    const before = runIn(place, 'aws s3 sync . s3://payroll/in');
    expect(runIn(before, 'aws s3 ls s3://payroll/in/ --summarize --human-readable').stdout).toMatch(
      /^\S+ \S+ +4 Bytes a\.txt\n\S+ \S+ +4 Bytes b\.csv\n\nTotal Objects: 2\n {3}Total Size: 8 Bytes\n$/,
    );
  });
});
