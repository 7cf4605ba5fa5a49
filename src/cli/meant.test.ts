import { expect, it } from 'vitest';
import { accountAfter, runIn } from '../../test/support/account.ts';
import { facts } from '../../test/support/facts.ts';
import { withMeant } from './meant.ts';

const place = accountAfter(['aws iam create-user --user-name dana']);

/** The line that stands in the prompt when somebody takes the suggestion; null where there is none. */
function meant(line: string): string | null {
  const notes = withMeant(line, runIn(place, line, facts), place, facts);
  if ('needs' in notes) throw new Error(JSON.stringify(notes));
  return notes.find(({ fills }) => fills !== undefined)?.fills ?? null;
}

it.each([
  ['aws iam list-user', 'aws iam list-users'],
  ['aws iam creat-user --user-name erik', 'aws iam create-user --user-name erik'],
  ['aws ian list-users', 'aws iam list-users'],
  ['aws iam create-user --username erik', 'aws iam create-user --user-name erik'],
  ['aws iam create-user --username=erik', 'aws iam create-user --user-name=erik'],
  ['aws iam create-user --user-name erik --pth /teams/', 'aws iam create-user --user-name erik --path /teams/'],
  ['aws iam list-users --output jsn', 'aws iam list-users --output json'],
  ['asw iam list-users', 'aws iam list-users'],
  ['$ aws iam list-users', 'aws iam list-users'],
  ['GROUP = Developers', 'GROUP=Developers'],
  [
    'aws iam list-users --query "Users[?UserName==`dana`].Arn" --output text',
    `aws iam list-users --query "Users[?UserName=='dana'].Arn" --output text`,
  ],
  ['AWS iam list-users', 'aws iam list-users'],
  ['aws IAM list-users', 'aws iam list-users'],
  ['aws iam ListUsers', 'aws iam list-users'],
  ['aws iam create-user --UserName erik', 'aws iam create-user --user-name erik'],
])('%s may have been meant as %s', (line, right) => {
  expect(meant(line)).toBe(right);
});

it.each([
  // What was understood, what AWS refused, and what is near nothing.
  'aws iam list-users',
  'aws iam get-user --user-name erik',
  'aws teleport',
  'aws iam create-user --frobnicate',
  'quux',
  'aws iam list-users --query "Users[?length(UserName)==`4`]"',
  // AWS takes the beginning of an option, where it is that of one alone.
  'aws iam create-access-key --user',
  'aws iam update-group --group-name Ops --new Dev',
])('%s was not mistyped as far as anybody can tell', (line) => {
  expect(meant(line)).toBeNull();
});

it('AWS’s own words stay as they are', () => {
  const ran = runIn(place, 'aws iam list-user', facts);
  const notes = withMeant('aws iam list-user', ran, place, facts);
  expect('needs' in notes ? null : notes.map(({ id }) => id)).toEqual([...ran.notes.map(({ id }) => id), 'meant']);
  expect(ran.stderr).toContain("Found invalid choice 'list-user'");
});
