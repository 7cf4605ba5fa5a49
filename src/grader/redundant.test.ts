import { expect, test } from 'vitest';
import { Sandbox, S3_READ_ONLY, allow, deny } from '../../test/support/builders.ts';
import { evidenceOf, judge, verdictOf, wordsOf } from '../../test/support/judge.ts';
import { customerManaged, customerArn } from '../../test/support/policies.ts';
import { compare } from '../iam/comparison.ts';
import { grade } from './grade.ts';
import { checkSchema } from './schema.ts';
import { stage, type MadeComparison } from './stage.ts';

const LOGS = 'arn:aws:s3:::app-logs/*';
const scene = (): Sandbox =>
  new Sandbox()
    .user('dana', 'erin')
    .group('Developers', 'Old')
    .member('dana', 'Developers')
    .inline('group', 'Developers', 'Read', allow('s3:Get*', LOGS));
const narrower = (): Sandbox => scene().inline('user', 'dana', 'Own', allow('s3:GetObject', LOGS));
const no = 'redundant-attachments';

test.each([
  ['one policy that grants something counts', scene(), no, ['pass']],
  ['what the group grants already counts for nothing', narrower(), no, ['fail', 'redundant']],
  [
    'for a user who is in no such group it counts',
    scene().inline('user', 'erin', 'Own', allow('s3:Get*', LOGS)),
    no,
    ['pass'],
  ],
  [
    'one action more counts',
    scene().inline('user', 'dana', 'Own', allow('s3:*', LOGS)).inline('group', 'Developers', 'Read', allow('iam:Get*')),
    no,
    ['pass'],
  ],
  [
    'a Deny that stops something counts',
    scene().inline('user', 'dana', 'Stop', deny('s3:GetObject', LOGS)),
    no,
    ['pass'],
  ],
  [
    'a Deny that stops nothing does not',
    scene().inline('user', 'dana', 'Stop', deny('iam:*')),
    no,
    ['fail', 'redundant'],
  ],
  ['a group without members is another matter', scene().attached('Group', 'Old', S3_READ_ONLY), no, ['pass']],
  ['somebody may be left out', narrower(), { what: no, except: ['user dana'] }, ['pass']],
])('%s', (_name, account, what, expected) => {
  expect(verdictOf(account, { no: what })).toEqual(expected);
});

test('names the policy, those for whom it changes nothing, and the one that says it already', () => {
  expect(wordsOf(narrower(), { no })).toEqual([
    'no policy is carried for nothing',
    '**`Own`, inline in the user `dana`, changes nothing.** Without it dana could do the same, no less and no more: `Read`, inline in the group `Developers`, says it already. Who takes access away would have to find both.',
  ]);
});

test('leads to a managed policy by its ARN', () => {
  const account = customerManaged(narrower(), 'Other', [allow('s3:GetObject', LOGS)]);
  account.output('DeleteUserPolicy', { UserName: 'dana', PolicyName: 'Own' });
  account.attached('User', 'dana', customerArn('Other'));
  expect(judge(account, { no }).reasons[0]?.values).toMatchObject({
    byPolicy: 'Other',
    byArn: customerArn('Other'),
    byEntity: 'user',
    byName: 'dana',
    wasPolicy: 'Read',
  });
});

test('where two are alike, a policy on a user is named before one on a group', () => {
  const twice = scene().inline('user', 'dana', 'Own', allow('s3:Get*', LOGS));
  expect(judge(twice, { no }).reasons[0]?.values).toMatchObject({ byPolicy: 'Own', wasPolicy: 'Read' });
});

test('where several policies say it together, none is named', () => {
  const account = scene()
    .inline('group', 'Developers', 'Delete', allow('s3:DeleteObject', LOGS))
    .inline('user', 'dana', 'Own', allow(['s3:GetObject', 's3:DeleteObject'], LOGS));
  expect(wordsOf(account, { no: { what: no, for: ['user dana'] } })[1]).toContain(': other policies say it all.');
});

test('asked for one comparison at a time, it comes to the same', () => {
  const checks = [checkSchema.parse({ no })];
  const evidence = evidenceOf(narrower());
  const made: MadeComparison[] = [];
  for (let asked = stage(checks, evidence).open[0]; asked !== undefined;) {
    made.push({ asked, comparison: compare(asked.before, asked.after, asked.options) });
    [asked] = stage(checks, evidence, { made }).open;
  }
  expect(stage(checks, evidence, { made }).report).toEqual(grade(checks, evidence));
  expect(made.length).toBeGreaterThan(1);
});
