import { describe, expect, test } from 'vitest';
import { mergeSets, readTopic, type TopicOnFile } from './bank.ts';
import { ContentError } from './problem.ts';
import type { Known } from './references.ts';

const known: Known = { claims: new Set(['S0-31']), misconceptions: new Set(['group-can-sign-in']) };
const file = 'lessons/questions/groups.yaml';
const HEAD = 'topic: { title: Groups, summary: What they are. }\nquestions:\n';

const read = (text: string, taken: readonly string[] = []): TopicOnFile =>
  readTopic('groups', text, file, { known, taken: new Set(taken) });

/** One question of the bank, from line 3 on. */
const entry = (id: string, fields: string): string => `  - id: ${id}
    level: intermediate
    ask: May *it*?
    because: No.
    sources: ["IAM User Guide: IAM user groups"]
${fields.replaceAll(/^(?=.)/gm, '    ')}`;

const OPEN = entry(
  'can-a-group-sign-in',
  `kind: open
set: [article-nine, warm-up]
title: Can a \`group\` sign in?
rubric: [No., It has no \`password\`.]
wrong: [{ text: "Yes, with shared keys.", misconception: group-can-sign-in }]
teaches: [S0-31]
`,
);

const DECISION = entry(
  'who-may',
  `kind: decision
account: |
  aws iam create-user \\
    --user-name alice
asks:
  - { ask: "alice s3:GetObject arn:aws:s3:::app-logs/2026.txt", says: Nothing \`allows\` it. }
  - ask: { who: alice, do: s3:GetObject, on: arn:aws:s3:::app-logs/2026.txt, session: console, mfa: true }
`,
);

const FIX = entry(
  'mend-it',
  `kind: fix
account: |
  aws iam create-group --group-name Developers
policy: group Developers/NoMfa
checks:
  - { id: reads, allows: "alice s3:GetObject arn:aws:s3:::app-logs/2026.txt" }
solutions:
  - |
    {"Version": "2012-10-17"}
mistakes:
  - { name: Nothing, document: "{}", fails: reads, says: Nothing is left. }
`,
);

const MATCHING = entry(
  'which-command',
  `kind: matching
rights: [{ id: a, text: get-group }, { id: b, text: list-groups }]
lefts:
  - { text: Who is in it?, right: a, mistaken: [{ right: b, says: Not that. }] }
  - { text: What is there?, right: b }
`,
);

const SPOT = entry(
  'which-line',
  `kind: spot-the-error
finds: effectCase
document: |
  {
    "Effect": "allow",
    "Action": "*"
  }
mistaken:
  - { line: '"Action": "*"', says: A star may stand there. }
`,
);

const NUMBER = entry(
  'how-many',
  `kind: numeric
account: |
  aws iam create-user --user-name alice
count: { policies: alice }
mistaken: [{ value: 3, says: No. }]
`,
);

const FIND = entry(
  'which-statement',
  `kind: find-the-statement
account: |
  aws iam create-user --user-name alice
request: alice s3:GetObject arn:aws:s3:::app-logs/2026.txt
mistaken: [{ statement: none, says: There is one. }]
`,
);

const CLAIM = entry(
  'may-she',
  `kind: single
account: |
  aws iam create-user --user-name alice
options:
  - text: Yes.
    holds: { ask: "alice s3:GetObject arn:aws:s3:::app-logs/2026.txt", is: allowed }
  - text: No.
    holds: { ask: "alice s3:GetObject arn:aws:s3:::app-logs/2026.txt", is: implicitDeny }
`,
);

describe('a topic of the bank', () => {
  test('has its title, its summary and its questions, each with the topic', () => {
    const { topic } = read(HEAD + OPEN + DECISION);
    expect([topic.id, topic.title, topic.summary]).toEqual(['groups', 'Groups', 'What they are.']);
    expect(topic.questions.map(({ id, topic: own, level }) => [id, own, level])).toEqual([
      ['can-a-group-sign-in', 'groups', 'intermediate'],
      ['who-may', 'groups', 'intermediate'],
    ]);
  });

  test('has an open question with its rubric as HTML and its title as plain text', () => {
    expect(read(HEAD + OPEN).topic.questions[0]).toEqual({
      kind: 'open',
      id: 'can-a-group-sign-in',
      topic: 'groups',
      level: 'intermediate',
      title: 'Can a group sign in?',
      ask: 'May <em>it</em>?',
      because: 'No.',
      sources: ['IAM User Guide: IAM user groups'],
      teaches: ['S0-31'],
      rubric: ['No.', 'It has no <span class="keep"><code>password</code>.</span>'],
      wrong: [{ text: 'Yes, with shared keys.', misconception: 'group-can-sign-in' }],
    });
  });

  test('has a decision whose keys are open until its account computes them, with commands as a person types them', () => {
    expect(read(HEAD + DECISION).topic.questions[0]).toMatchObject({
      title: 'May it?',
      account: ['aws iam create-user \\\n  --user-name alice'],
      asks: [
        { ask: { who: 'alice', action: 's3:GetObject' }, key: null, says: 'Nothing <code>allows</code> it.' },
        { ask: { who: 'alice', session: 'console', mfa: true }, key: null, says: null },
      ],
    });
  });

  test('has a policy to fix, named in a word or in an object', () => {
    const policy = { entity: 'group', name: 'Developers', policy: 'NoMfa' };
    expect(read(HEAD + FIX).topic.questions[0]).toMatchObject({
      policy,
      document: null,
      solutions: ['{"Version": "2012-10-17"}'],
    });
    const long = FIX.replace('group Developers/NoMfa', '{ entity: group, name: Developers, policy: NoMfa }');
    expect(read(HEAD + long).topic.questions[0]).toMatchObject({ policy });
  });

  test('has questions whose keys are open until they are computed', () => {
    expect(read(HEAD + SPOT + NUMBER + FIND + CLAIM).topic.questions).toMatchObject([
      {
        kind: 'spot-the-error',
        policy: 'identity',
        key: null,
        mistaken: [{ line: 3, says: 'A star may stand there.' }],
      },
      { kind: 'numeric', count: { what: 'policies', user: 'alice' }, value: null, tolerance: 0, unit: '' },
      { kind: 'find-the-statement', policies: [], key: null, mistaken: [{ statement: null }] },
      { kind: 'single', options: [{ right: false, holds: { is: 'allowed' } }, { right: false }] },
    ]);
  });

  test('has pairs, with what is chosen from as plain text', () => {
    expect(read(HEAD + MATCHING).topic.questions[0]).toMatchObject({
      rights: [
        { id: 'a', text: 'get-group' },
        { id: 'b', text: 'list-groups' },
      ],
      lefts: [
        { right: 'a', mistaken: [{ right: 'b', misconception: null }] },
        { right: 'b', mistaken: [] },
      ],
    });
  });

  test('keeps the named sets of its questions, to be put together with those of other topics', () => {
    const first = read(HEAD + OPEN).sets;
    const second = read(HEAD + OPEN.replace('can-a-group', 'could-a-group').replace(', warm-up', '')).sets;
    expect(mergeSets([...first, ...second])).toEqual([
      { id: 'article-nine', questions: ['can-a-group-sign-in', 'could-a-group-sign-in'] },
      { id: 'warm-up', questions: ['can-a-group-sign-in'] },
    ]);
  });
});

describe('an author is told line, field and what was expected of', () => {
  test.each<[string, string, number, string, RegExp]>([
    ['a question of no kind', OPEN.replace('open', 'essay'), 8, 'questions[0].kind', /is one of single, .* fix, open/],
    ['a question of no level', OPEN.replace('intermediate', 'hard'), 4, 'questions[0].level', /basic/],
    ['a question without a source', OPEN.replace(/\["IAM.*\]/, '[]'), 7, 'questions[0].sources', /./],
    ['a mistyped key', OPEN.replace('rubric:', 'rubrik:'), 11, 'questions[0].rubrik', /unknown key "rubrik"/],
    [
      'an unknown misconception',
      OPEN.replace('group-can', 'groups-can'),
      12,
      'questions[0].wrong[0].misconception',
      /no misconception "groups-can-sign-in"/,
    ],
    ['an unknown claim', OPEN.replace('S0-31', 'S0-99'), 13, 'questions[0].teaches[0]', /no claim "S0-99"/],
    ['five claims', OPEN.replace('[S0-31]', '[S0-31, S0-31, S0-31, S0-31, S0-31]'), 13, 'questions[0].teaches', /4/],
    ['two questions with one id', OPEN + OPEN, 14, 'questions[1].id', /"can-a-group-sign-in" is taken/],
    [
      'a request in two words',
      DECISION.replace('alice s3:GetObject arn', 'alice arn'),
      13,
      'questions[0].asks[0].ask',
      /user service:Action arn/,
    ],
    [
      'a key that is written',
      DECISION.replace('says:', 'key: allowed, says:'),
      13,
      'questions[0].asks[0].key',
      /unknown key "key"/,
    ],
    [
      'a policy that is in no group',
      FIX.replace('Developers/NoMfa', 'Developers'),
      11,
      'questions[0].policy',
      /group NAME\/POLICY/,
    ],
    [
      'a mistake that fails on no check',
      FIX.replace('fails: reads', 'fails: writes'),
      18,
      'questions[0].mistakes[0].fails',
      /no check is called "writes"; there are reads/,
    ],
    [
      'a pair with something that is not there',
      MATCHING.replace('What is there?, right: b', 'What is there?, right: c'),
      12,
      'questions[0].lefts[1].right',
      /none of rights is called "c"; there are a, b/,
    ],
    [
      'a right pair that is called mistaken',
      MATCHING.replace('[{ right: b', '[{ right: a'),
      11,
      'questions[0].lefts[0].mistaken[0].right',
      /this pair is right/,
    ],
    [
      'a line that the document does not have',
      SPOT.replace('line: \'"Action"', 'line: \'"Actions"'),
      16,
      'questions[0].mistaken[0].line',
      /no line of the document is "Actions"/,
    ],
    ['a number and a count', NUMBER + '    value: 3\n', 13, 'questions[0].value', /either a value, or a count/],
    [
      'something that cannot be counted',
      NUMBER.replace('policies: alice', 'keys: alice'),
      11,
      'questions[0].count',
      /expected \{ policies: USER \}/,
    ],
    [
      'an option that is said to be right, and computed',
      CLAIM.replace('    - text: Yes.\n', '    - text: Yes.\n        right: true\n'),
      13,
      'questions[0].options[0].right',
      /the account says whether it is right/,
    ],
    ['a check of no kind', FIX.replace('allows:', 'permits:'), 13, 'questions[0].checks[0]', /unknown key "permits"/],
  ])('%s', (_name, questions, line, field, expected) => {
    const error = refusal(() => read(HEAD + questions));
    expect([error.file, error.line, error.field]).toEqual([file, line, field]);
    expect(error.message).toMatch(expected);
  });

  test('an id that another topic has', () => {
    const error = refusal(() => read(HEAD + OPEN, ['can-a-group-sign-in']));
    expect(error.message).toMatch(/questions\[0\]\.id: "can-a-group-sign-in" is taken/);
  });

  test('a topic without a summary', () => {
    expect(refusal(() => read(`topic: { title: Groups }\nquestions:\n${OPEN}`)).field).toBe('topic.summary');
  });
});

function refusal(read: () => unknown): ContentError {
  try {
    read();
  } catch (error) {
    if (error instanceof ContentError) return error;
    throw error;
  }
  throw new Error('The topic was read');
}
