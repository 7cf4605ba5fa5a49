import { describe, expect, it } from 'vitest';
import { accountAfter, runIn } from '../../../../test/support/account.ts';
import { facts } from '../../../../test/support/facts.ts';
import { noteStrings as words } from '../../../strings/notes.ts';

const OBJECT = 'arn:aws:s3:::app-logs/2026.txt';
const document = (...statements: readonly object[]): string =>
  `'${JSON.stringify({ Version: '2012-10-17', Statement: statements })}'`;
const READ = { Sid: 'Read', Effect: 'Allow', Action: 's3:GetObject', Resource: 'arn:aws:s3:::app-logs/*' };
const DELETE_WITH_MFA = {
  Effect: 'Allow',
  Action: 's3:DeleteObject',
  Resource: '*',
  Condition: { Bool: { 'aws:MultiFactorAuthPresent': 'true' } },
};
const trust = document({ Effect: 'Allow', Principal: { AWS: '123456789012' }, Action: 'sts:AssumeRole' });

const place = accountAfter(
  [
    'aws s3 mb s3://app-logs',
    'aws iam create-user --user-name alice',
    'aws iam create-user --user-name bob',
    'aws iam create-group --group-name Developers',
    'aws iam add-user-to-group --group-name Developers --user-name alice',
    `aws iam put-group-policy --group-name Developers --policy-name Logs --policy-document ${document(READ, DELETE_WITH_MFA)}`,
    `aws iam create-role --role-name auditor --assume-role-policy-document ${trust}`,
    `aws iam put-role-policy --role-name auditor --policy-name Audit --policy-document ${document(READ)}`,
  ],
  facts,
);

/** What a line says and comes to; the words as a reader sees them. */
function said(line: string) {
  const { notes, exitCode, stdout, stderr, executions, world } = runIn(place, line, facts);
  expect([stdout, stderr, executions, world]).toEqual(['', '', [], place.world]);
  return { exitCode, marks: notes.map(({ mark = null }) => mark), text: notes.map(words.sentence) };
}

describe('can', () => {
  it('tells who lets somebody do it, through which group', () => {
    expect(said(`can alice s3:GetObject ${OBJECT}`)).toEqual({
      exitCode: 0,
      marks: ['allowed'],
      text: ['`alice` may `s3:GetObject` on `app-logs/2026.txt`: `Logs`, inline in the group `Developers`, allows it.'],
    });
  });

  it('tells what came nearest to allowing it', () => {
    const { exitCode, marks, text } = said(`can alice s3:DeleteObject ${OBJECT}`);
    expect([exitCode, marks]).toEqual([1, ['implicitDeny', null]]);
    expect(text[1]).toMatch(/^Nearest: statement 2 of `Logs`/);
  });

  it.each([
    ['--mfa', 0],
    ['--session console --mfa', 0],
    ['--session=token --mfa', 0],
    ['--session console', 1],
    ['--context aws:MultiFactorAuthPresent=true', 0],
    ['--session role:auditor', 1],
  ])('with %s exits with %i', (options, exitCode) => {
    expect(said(`can alice s3:DeleteObject ${OBJECT} ${options}`).exitCode).toBe(exitCode);
  });

  it.each([
    ['role:auditor', 0, '`role:auditor` may'],
    ['arn:aws:iam::123456789012:role/auditor', 0, '`role:auditor` may'],
    ['arn:aws:iam::123456789012:user/alice', 0, '`alice` may'],
    ['root', 0, '`root` may'],
    ['bob', 1, '`bob` may not'],
  ])('knows %s', (who, exitCode, words) => {
    const told = said(`can ${who} s3:GetObject ${OBJECT}`);
    expect(told.exitCode).toBe(exitCode);
    expect(told.text[0]).toMatch(new RegExp(`^${words}`));
  });

  it('takes an action in any case, and decides on AWS’s own', () => {
    expect(said(`can alice S3:getobject ${OBJECT}`).text[0]).toContain('`s3:GetObject`');
  });

  it('says that an action acts on a resource, where none was named', () => {
    const { text } = said('can bob iam:CreateUser');
    expect(text[1]).toContain('`arn:aws:iam::123456789012:user/UserNameWithPath`');
    expect(said('can bob iam:ListUsers').text).toHaveLength(1);
  });

  it.each([
    ['can', 'asks about one request'],
    ['can alice', 'asks about one request'],
    [`can alice s3:GetObject ${OBJECT} more`, 'asks about one request'],
    [`can alise s3:GetObject ${OBJECT}`, 'Did you mean `alice`?'],
    [`can auditor s3:GetObject ${OBJECT}`, 'Did you mean `role:auditor`?'],
    ['can alice s3:GetObjekt *', 'Did you mean `s3:GetObject`?'],
    ['can alice s4:GetObject *', 'no service with the prefix `s4`'],
    ["can alice 's3:*' *", 'is not one action'],
    ['can alice GetObject *', 'is not one action'],
    ['can alice s3:GetObject app-logs/2026.txt', `Did you mean \`${OBJECT}\`?`],
    ['can alice s3:GetObject nowhere/2026.txt', 'A resource is `*` or an ARN'],
    [`can alice s3:GetObject ${OBJECT} --mafia`, 'does not understand `--mafia`'],
    [`can alice s3:GetObject ${OBJECT} --session cookie`, 'does not understand `--session cookie`'],
    [`can alice s3:GetObject ${OBJECT} --session role:nobody`, 'has no role `nobody`'],
    [`can alice s3:GetObject ${OBJECT} --context key`, 'does not understand `--context`'],
  ])('%s is refused with exit code 2 and says why', (line, words) => {
    const { exitCode, text } = said(line);
    expect(exitCode).toBe(2);
    expect(text.join(' ')).toContain(words);
  });

  it('decides what comes after it', () => {
    expect(runIn(place, `can bob s3:GetObject ${OBJECT} && echo yes || echo no`, facts).stdout).toBe('no\n');
    expect(runIn(place, `can alice s3:GetObject ${OBJECT} && echo yes || echo no`, facts).stdout).toBe('yes\n');
  });
});

describe('why with a request', () => {
  it('tells each policy, each statement and what did not match', () => {
    const { exitCode, text } = said('why alice s3:GetObject arn:aws:s3:::other/2026.txt');
    expect(exitCode).toBe(1);
    expect(text.slice(2)).toEqual([
      'Identity-based policies: implicit deny.',
      '`Logs`, inline in the group `Developers`:',
      'Statement `Read`, Allow, does not apply:',
      '`Resource`: `arn:aws:s3:::other/2026.txt` does not match `arn:aws:s3:::app-logs/*`.',
      'Statement 2, Allow, is not about this action: its `Action` is `s3:DeleteObject`.',
    ]);
  });

  it('tells of a condition that the request does not meet', () => {
    expect(said(`why alice s3:DeleteObject ${OBJECT}`).text).toContain(
      '`Condition`: `Bool aws:MultiFactorAuthPresent` of `true` does not hold: the request has no `aws:MultiFactorAuthPresent`.',
    );
    expect(said(`why alice s3:DeleteObject ${OBJECT} --session console`).text).toContain(
      '`Condition`: `Bool aws:MultiFactorAuthPresent` of `true` does not hold: `aws:MultiFactorAuthPresent` is `false`.',
    );
  });

  it('tells the statement that allows', () => {
    const { marks, text } = said(`why alice s3:GetObject ${OBJECT}`);
    expect([marks[0], marks[3], text[3]]).toEqual(['allowed', 'allowed', 'Statement `Read`, Allow, applies.']);
  });
});

describe('who-can', () => {
  it('names users and roles, each with the policy that lets them', () => {
    const { exitCode, marks, text } = said(`who-can s3:GetObject ${OBJECT}`);
    expect([exitCode, marks[0]]).toEqual([0, 'allowed']);
    expect(text[0]).toMatch(/^Of 3 users and roles, 2 may/);
    expect(text.slice(1)).toEqual([
      '`alice`: `Logs`, inline in the group `Developers`.',
      '`role:auditor`: `Audit`, inline in `auditor`.',
    ]);
  });

  it('says that nobody can, and exits with 1', () => {
    const { exitCode, text } = said(`who-can s3:PutObject ${OBJECT}`);
    expect(exitCode).toBe(1);
    expect(text[0]).toMatch(/^Of 3 users and roles, nobody may/);
  });

  it('asks of those who signed in as it says', () => {
    expect(said(`who-can s3:DeleteObject ${OBJECT} --mfa`).text).toContain(
      '`alice`: `Logs`, inline in the group `Developers`.',
    );
    expect(said(`who-can s3:DeleteObject ${OBJECT}`).exitCode).toBe(1);
  });

  it.each(['who-can', 'who-can alice s3:GetObject *', 'who-can s3:GetObject * --session role:auditor'])(
    '%s is refused with exit code 2',
    (line) => {
      expect(said(line).exitCode).toBe(2);
    },
  );

  it('counts those whom it does not name', () => {
    const users = new Map(
      Array.from({ length: 60 }, (_, index) => {
        const alice = place.world.account.users.get('alice');
        if (alice === undefined) throw new Error('No alice');
        const name = `user-${String(index).padStart(2, '0')}`;
        return [name, { ...alice, name }] as const;
      }),
    );
    const many = { ...place, world: { ...place.world, account: { ...place.world.account, users } } };
    const { notes } = runIn(many, `who-can s3:GetObject ${OBJECT}`, facts);
    expect(notes.map(words.sentence).at(-1)).toMatch(/^And 11 others\./);
    expect(notes).toHaveLength(52);
  });
});
