import { expect, it } from 'vitest';
import { accountAfter, runIn } from '../../../../test/support/account.ts';
import { placeOf } from './place.ts';

it.each([
  ['note.txt', 'note.txt'],
  ['./note.txt', 'note.txt'],
  ['/home/you/note.txt', 'note.txt'],
  ['.', ''],
  ['./', ''],
  ['/home/you', ''],
  ['/home/you/', ''],
  ['/etc/note.txt', '/etc/note.txt'],
])('%s is the file %j of the only folder', (path, name) => {
  expect(placeOf(path)).toEqual({ kind: 'local', path: name });
});

it('a file is copied by any of its names, and told by its own', () => {
  const place = runIn(accountAfter([]), 'echo hello > note.txt');
  for (const path of ['~/note.txt', '$PWD/note.txt'])
    expect(runIn(place, `aws s3 cp ${path} s3://app-logs/note.txt`)).toMatchObject({
      stdout: 'upload: ./note.txt to s3://app-logs/note.txt\n',
      exitCode: 0,
    });
  expect(runIn(place, 'aws s3api put-object --bucket app-logs --key note.txt --body ~/note.txt').exitCode).toBe(0);
});
