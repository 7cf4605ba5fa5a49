import { describe, expect, it } from 'vitest';
import { accountAfter, runIn } from '../../../../test/support/account.ts';

const place = accountAfter([]);
const withFile = { ...place, shell: { ...place.shell, files: new Map([['note.txt', 'hello\n']]) } };

describe('aws s3api get-object', () => {
  it('writes the content to the file that it names and prints the rest', () => {
    const ran = runIn(place, 'aws s3api get-object --bucket app-logs --key build-41.txt out.txt');
    expect(ran.shell.files.get('out.txt')).toContain('build 41, commit 9f3c2e1');
    expect(Object.keys(JSON.parse(ran.stdout))).toEqual([
      'AcceptRanges',
      'LastModified',
      'ContentLength',
      'ETag',
      'ContentType',
      'ServerSideEncryption',
      'Metadata',
    ]);
    expect(runIn(ran, 'cat out.txt').stdout).toBe(ran.shell.files.get('out.txt'));
  });

  it('takes the file anywhere between its options', () => {
    const ran = runIn(place, 'aws s3api get-object out.txt --bucket app-logs --key build-41.txt');
    expect([ran.exitCode, ran.shell.files.has('out.txt')]).toEqual([0, true]);
  });

  it.each(['~/out.txt', './out.txt', '/home/you/out.txt', '$PWD/out.txt'])('writes to %s', (path) => {
    const ran = runIn(place, `aws s3api get-object --bucket app-logs --key build-41.txt ${path}`);
    expect(ran.shell.files.get('out.txt')).toContain('build 41, commit 9f3c2e1');
  });

  it('writes nothing when it fails', () => {
    const ran = runIn(place, 'aws s3api get-object --bucket app-logs --key nothing.txt out.txt');
    expect([ran.exitCode, ran.shell.files.has('out.txt')]).toEqual([254, false]);
  });

  it.each([
    ['--key build-41.txt', 'the following arguments are required: --bucket, outfile'],
    ['--bucket app-logs --key build-41.txt a.txt b.txt', 'Unknown options: b.txt'],
  ])('with %s says what is wrong', (rest, message) => {
    const ran = runIn(place, `aws s3api get-object ${rest}`);
    expect([ran.exitCode, ran.executions]).toEqual([252, []]);
    expect(ran.stderr).toContain(message);
  });
});

describe('aws s3api put-object', () => {
  it('reads the content from a file', () => {
    const ran = runIn(withFile, 'aws s3api put-object --bucket app-logs --key note.txt --body note.txt');
    // The MD5 of "hello" and a line break, as md5sum tells it.
    expect(JSON.parse(ran.stdout)).toEqual({
      ETag: '"b1946ac92492d2347c6235b4d2611184"',
      ServerSideEncryption: 'AES256',
    });
    expect(ran.world.services.s3.buckets.get('app-logs')?.objects.get('note.txt')?.body).toBe('hello\n');
  });

  it('writes an empty object without one, and refuses a file that there is not', () => {
    const empty = runIn(place, 'aws s3api put-object --bucket app-logs --key empty');
    expect(empty.world.services.s3.buckets.get('app-logs')?.objects.get('empty')?.body).toBe('');
    const ran = runIn(place, 'aws s3api put-object --bucket app-logs --key x --body none.txt');
    expect([ran.exitCode, ran.executions]).toEqual([252, []]);
    expect(ran.stderr).toContain("Error parsing parameter '--body': Blob values must be a path to a file.");
  });
});

describe('aws s3api', () => {
  // Source: botocore 1.43, paginators of S3: what is no list is printed after it, null where S3 does not answer it.
  it.each([
    ['list-buckets', ['Buckets', 'Owner', 'Prefix']],
    ['list-objects-v2 --bucket app-logs', ['Contents', 'RequestCharged', 'Prefix']],
    ['list-objects-v2 --bucket app-logs --prefix none', ['RequestCharged', 'Prefix']],
  ])('%s prints these members', (rest, members) => {
    expect(Object.keys(JSON.parse(runIn(place, `aws s3api ${rest}`).stdout))).toEqual(members);
  });
});
