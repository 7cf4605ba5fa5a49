import { expect, test } from 'vitest';
import { judge, verdictOf, wordsOf } from '../../../test/support/judge.ts';
import { Sandbox, allow, deny } from '../../../test/support/builders.ts';

const LOGS = 'arn:aws:s3:::app-logs/*';
const scene = (): Sandbox =>
  new Sandbox()
    .user('dana', 'erin')
    .group('Developers', 'Contractors')
    .member('dana', 'Developers', 'Contractors')
    .member('erin', 'Developers')
    .inline('group', 'Developers', 'Work', allow(['s3:GetObject', 's3:DeleteObject'], LOGS));
const before = scene().world;
const denied = (): Sandbox => scene().inline('group', 'Contractors', 'Stop', deny('s3:DeleteObject', LOGS));
const bluntly = (): Sandbox => scene().inline('group', 'Developers', 'Stop', deny('s3:DeleteObject', LOGS));
const tooWide = (): Sandbox => scene().inline('group', 'Contractors', 'Stop', deny('s3:*Object', LOGS));

test.each([
  ['nothing was done', scene(), 'start', ['pass']],
  ['somebody gained something', scene().inline('user', 'erin', 'Own', allow('iam:*')), 'start', ['pass']],
  ['a Deny hits one', denied(), 'start', ['fail', 'lost']],
  ['who may be hit', denied(), { of: 'start', for: 'all', except: ['dana'] }, ['pass']],
  ['and only in that', denied(), { of: 'start', for: ['dana'], except: [`s3:Delete* ${LOGS}`] }, ['pass']],
  ['a Deny hits others as well', bluntly(), { of: 'start', except: ['dana'] }, ['fail', 'lost']],
  [
    'a Deny takes more than it should',
    tooWide(),
    { of: 'start', for: ['dana'], except: [`s3:Delete* ${LOGS}`] },
    ['fail', 'lost'],
  ],
])('%s', (_name, account, noLessThan, expected) => {
  expect(verdictOf(account, { noLessThan }, { before })).toEqual(expected);
});

test('a deleted user has lost everything', () => {
  const gone = scene();
  gone.output('RemoveUserFromGroup', { UserName: 'erin', GroupName: 'Developers' });
  gone.output('DeleteUser', { UserName: 'erin' });
  expect(wordsOf(gone, { noLessThan: 'start' }, { before })).toEqual([
    'everybody keeps the access of the start',
    '**`erin` may no longer `s3:GetObject` on `app-logs/report.txt`.** There is no user `erin`.',
  ]);
});

test('says what refuses it now', () => {
  expect(wordsOf(bluntly(), { noLessThan: { of: 'start', for: ['erin'] } }, { before })).toEqual([
    '`erin` keeps the access of the start',
    '**`erin` may no longer `s3:DeleteObject` on `app-logs/report.txt`.** `Stop`, inline in the group `Developers`, denies it.',
  ]);
  expect(judge(bluntly(), { noLessThan: 'start' }, { before }).decision?.verdict).toBe('explicitDeny');
});

test('compares with the solution without telling how it does it', () => {
  const solution = scene().inline('user', 'dana', 'Own', allow('s3:PutObject', LOGS)).world;
  expect(verdictOf(scene(), { noLessThan: 'solution' }, { before, solution })).toEqual(['fail', 'lostBeyond']);
  expect(wordsOf(scene(), { noLessThan: 'solution' }, { before, solution })[1]).toBe(
    '**`dana` should be able to `s3:PutObject` on `app-logs/report.txt`, and is refused.** Nothing allows it yet.',
  );
});
