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
    expect.stringMatching(
      /^\*\*`erin` can no longer `s3:(Get|Delete)Object` on `arn:aws:s3:::app-logs\/[^`]*`\.\*\* There is no user `erin` now\.$/,
    ),
  ]);
});

test('says what refuses it now', () => {
  expect(wordsOf(bluntly(), { noLessThan: { of: 'start', for: ['erin'] } }, { before })).toEqual([
    '`erin` keeps the access of the start',
    expect.stringMatching(
      /^\*\*`erin` can no longer `s3:DeleteObject` on `arn:aws:s3:::app-logs\/[^`]*`\.\*\* Statement 1 of `Stop`, inline in the group `Developers`, denies it, and a Deny outweighs every Allow\.$/,
    ),
  ]);
  expect(judge(bluntly(), { noLessThan: 'start' }, { before }).decision?.verdict).toBe('explicitDeny');
});

test('compares with the solution without telling how it does it', () => {
  const solution = scene().inline('user', 'dana', 'Own', allow('s3:PutObject', LOGS)).world;
  expect(verdictOf(scene(), { noLessThan: 'solution' }, { before, solution })).toEqual([
    'fail',
    'lostBeyond',
    'nearestAddAction',
  ]);
  expect(wordsOf(scene(), { noLessThan: 'solution' }, { before, solution })[1]).toMatch(
    /^\*\*`dana` should be able to `s3:PutObject` on `arn:aws:s3:::app-logs\/[^`]*`, and is refused\.\*\* Nothing allows it yet\.$/,
  );
});

test('says what allowed it before, and in that policy what is missing now', () => {
  const narrowed = scene().inline('group', 'Developers', 'Work', allow('s3:GetObject', LOGS));
  expect(wordsOf(narrowed, { noLessThan: { of: 'start', for: ['erin'] } }, { before }).slice(1)).toEqual([
    expect.stringMatching(
      /Nothing allows it now; before, statement 1 of `Work`, inline in the group `Developers`, did\.$/,
    ),
    expect.stringMatching(
      /^Nearest: statement 1 of `Work`, inline in the group `Developers`, covers the resource; its `Action` would have to include `s3:DeleteObject`\.$/,
    ),
  ]);
});

test('is not led to another policy when the one that allowed it no longer reaches the user', () => {
  const left = scene().inline('user', 'erin', 'Own', allow('s3:PutObject', LOGS));
  left.output('RemoveUserFromGroup', { UserName: 'erin', GroupName: 'Developers' });
  expect(verdictOf(left, { noLessThan: 'start' }, { before })).toEqual(['fail', 'lost']);
  expect(judge(left, { noLessThan: 'start' }, { before }).decision?.nearest).not.toEqual([]);
});

test('leads to the statement that denies now and to the one that allowed before', () => {
  const { reasons } = judge(bluntly(), { noLessThan: { of: 'start', for: ['erin'] } }, { before });
  expect(reasons[0]?.values).toMatchObject({
    byPolicy: 'Stop',
    byEntity: 'group',
    byName: 'Developers',
    byPlacement: 'inline',
    byStatement: 1,
    wasPolicy: 'Work',
    wasStatement: 1,
  });
});
