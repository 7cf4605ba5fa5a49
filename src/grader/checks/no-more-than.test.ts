import { expect, test } from 'vitest';
import { judge, refusalOf, verdictOf, wordsOf } from '../../../test/support/judge.ts';
import { Sandbox, allow, deny, policyText } from '../../../test/support/builders.ts';

const LOGS = 'arn:aws:s3:::app-logs/*';
const scene = (): Sandbox =>
  new Sandbox()
    .user('dana', 'erin')
    .group('Developers')
    .member('dana', 'Developers')
    .inline('group', 'Developers', 'Read', allow('s3:GetObject', LOGS));
const before = scene().world;

test.each([
  ['nothing was done', scene(), 'start', ['pass']],
  [
    'the same was written in another way',
    scene().inline('group', 'Developers', 'Read', allow(['S3:getobject'], [LOGS])),
    'start',
    ['pass'],
  ],
  ['a Deny came', scene().inline('group', 'Developers', 'Stop', deny('s3:*')), 'start', ['pass']],
  [
    'one more action',
    scene().inline('group', 'Developers', 'More', allow('s3:PutObject', LOGS)),
    'start',
    ['fail', 'gained'],
  ],
  [
    'one character less',
    scene().inline('group', 'Developers', 'Read', allow('s3:GetObject', 'arn:aws:s3:::app-log*')),
    'start',
    ['fail', 'gained'],
  ],
  ['another user joined', scene().member('erin', 'Developers'), 'start', ['fail', 'gained']],
  ['that user does not count', scene().member('erin', 'Developers'), { of: 'start', for: ['dana'] }, ['pass']],
  ['that user is left out', scene().member('erin', 'Developers'), { of: 'start', except: ['erin'] }, ['pass']],
  [
    'what they get is left out',
    scene().member('erin', 'Developers'),
    { of: 'start', except: [`s3:Get* ${LOGS}`] },
    ['pass'],
  ],
  [
    'what is left out is too little',
    scene().member('erin', 'Developers'),
    { of: 'start', except: [`s3:Get* ${LOGS}2`] },
    ['fail', 'gained'],
  ],
  ['a name that nobody has', scene(), { of: 'start', for: ['dna'] }, ['fail', 'noSuchUser']],
])('%s', (_name, account, noMoreThan, expected) => {
  expect(verdictOf(account, { noMoreThan }, { before })).toEqual(expected);
});

test('compares with the solution when it is to', () => {
  const solution = scene().inline('user', 'dana', 'Own', allow('s3:PutObject', LOGS)).world;
  const asked = { noMoreThan: 'solution' };
  const grouped = scene().inline('group', 'Developers', 'More', allow('s3:PutObject', LOGS));
  expect(verdictOf(grouped, asked, { before, solution })).toEqual(['pass']);
  const wider = scene().inline('group', 'Developers', 'More', allow('s3:Put*', LOGS));
  expect(verdictOf(wider, asked, { before, solution })).toEqual(['fail', 'gainedBeyond']);
});

test('says who may do what now, through which policy, and what stood in the way', () => {
  const joined = scene().member('erin', 'Developers');
  expect(wordsOf(joined, { noMoreThan: 'start' }, { before })).toEqual([
    'nobody may do more than at the start',
    expect.stringMatching(
      /^\*\*`erin` can now `s3:GetObject` on `arn:aws:s3:::app-logs\/[^`]*`; before, nothing allowed that\.\*\* It comes from statement 1 of `Read`, inline in the group `Developers`\.$/,
    ),
  ]);
  const stopped = scene().inline('group', 'Developers', 'Stop', deny('s3:*')).world;
  expect(wordsOf(scene(), { noMoreThan: { of: 'start', for: ['dana'] } }, { before: stopped })).toEqual([
    '`dana` may do no more than at the start',
    expect.stringMatching(
      /^\*\*`dana` can now `s3:GetObject` on `arn:aws:s3:::app-logs\/[^`]*`; before, that was denied by statement 1 of `Stop`, inline in the group `Developers`\.\*\* It comes from statement 1 of `Read`, inline in the group `Developers`\.$/,
    ),
  ]);
});

test('says how one has to sign in for it', () => {
  const withMfa = policyText({
    Effect: 'Allow',
    Action: 's3:PutObject',
    Resource: LOGS,
    Condition: { Bool: { 'aws:MultiFactorAuthPresent': 'true' } },
  });
  const account = scene().inline('user', 'erin', 'Own', withMfa);
  expect(wordsOf(account, { noMoreThan: { of: 'start', except: ['dana', `s3:Get* ${LOGS}`] } }, { before })).toEqual([
    'nobody may do more than at the start, apart from `dana`, `s3:Get* app-logs/*`',
    expect.stringMatching(
      /^\*\*`erin` can now `s3:PutObject` on `arn:aws:s3:::app-logs\/[^`]*`, signed in to the console with MFA; before, nothing allowed that\.\*\* It comes from statement 1 of `Own`, inline in the user `erin`\.$/,
    ),
  ]);
});

test('shows the decision behind it', () => {
  expect(judge(scene().member('erin', 'Developers'), { noMoreThan: 'start' }, { before }).decision?.verdict).toBe(
    'allowed',
  );
});

test('without what it compares with it throws, which is our mistake', () => {
  expect(() => judge(scene(), { noMoreThan: 'solution' }, { before })).toThrow('compares with the solution');
});

test.each([
  ['another world', 'end', 'noMoreThan: expected one of start, solution'],
  ['one name for a list', { of: 'start', for: 'dana' }, 'noMoreThan.for: expected all, or a list of user names'],
  [
    'an exception that is none',
    { of: 'start', except: ['dana reads logs now'] },
    'noMoreThan.except.0: expected "user"',
  ],
])('the build refuses %s', (_name, noMoreThan, message) => {
  expect(refusalOf({ noMoreThan })).toContain(message);
});

test('counts the statement from one, and says every circumstance in words', () => {
  const fromOffice = policyText(
    { Effect: 'Allow', Action: 's3:GetObject', Resource: LOGS },
    {
      Sid: 'Office',
      Effect: 'Allow',
      Action: 's3:PutObject',
      Resource: LOGS,
      Condition: { IpAddress: { 'aws:SourceIp': '198.51.100.7/32' } },
    },
  );
  const account = scene().inline('group', 'Developers', 'Read', fromOffice);
  const [reason] = judge(account, { noMoreThan: 'start' }, { before }).reasons;
  expect(reason?.values).toMatchObject({ byStatement: 2, bySid: 'Office', context: 'aws:SourceIp=198.51.100.7' });
  expect(wordsOf(account, { noMoreThan: 'start' }, { before })[1]).toMatch(
    /^\*\*`dana` can now `s3:PutObject` on `arn:aws:s3:::app-logs\/[^`]*`, when `aws:SourceIp` is `198\.51\.100\.7`; before, nothing allowed that\.\*\* It comes from statement `Office` of `Read`, inline in the group `Developers`\.$/,
  );
});
