import { expect, it } from 'vitest';
import { accountAfter, runIn } from '../../../../test/support/account.ts';

const place = accountAfter([]);

it.each([
  ['which aws', '/usr/local/bin/aws\n', 0],
  ['which grep ls', '/usr/bin/grep\n/usr/bin/ls\n', 0],
  // A program that is not there fails the line; the others are told all the same.
  ['which jq aws', '/usr/local/bin/aws\n', 1],
  // Bash does these itself, so there is no file of them.
  ['which export undo', '', 1],
])('%s tells where programs are', (line, stdout, exitCode) => {
  expect(runIn(place, line)).toMatchObject({ stdout, stderr: '', exitCode });
});
