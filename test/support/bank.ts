import type {
  Answer,
  DecisionQuestion,
  FindTheStatementQuestion,
  FixQuestion,
  MatchingQuestion,
  NumericQuestion,
  OpenQuestion,
  OrderingQuestion,
  Question,
  QuestionBase,
  SingleQuestion,
  SpotTheErrorQuestion,
  TrueFalseQuestion,
} from '../../src/grader/index.ts';
import type { Bank } from '../../src/session/drill.ts';

const base = (id: string, more: Partial<QuestionBase> = {}): QuestionBase => ({
  id,
  topic: 'groups',
  level: 'basic',
  title: `About ${id}`,
  ask: `<p>What of ${id}?</p>`,
  because: `<p>Because of ${id}.</p>`,
  sources: ['IAM User Guide: IAM user groups'],
  teaches: [],
  ...more,
});

export const single = (id: string, more: Partial<QuestionBase> = {}): SingleQuestion => ({
  ...base(id, more),
  kind: 'single',
  options: [
    { text: 'No', right: true, misconception: null, says: null },
    { text: 'Yes', right: false, misconception: 'groups-nest', says: 'Groups are flat.' },
  ],
});

export const trueFalse = (id: string, more: Partial<QuestionBase> = {}): TrueFalseQuestion => ({
  ...base(id, more),
  kind: 'true-false',
  right: true,
  misconception: 'group-can-sign-in',
});

export const open = (id: string, more: Partial<QuestionBase> = {}): OpenQuestion => ({
  ...base(id, more),
  kind: 'open',
  rubric: ['It holds users.', 'It has no credentials.'],
  wrong: [],
});

const ordering = (id: string, more: Partial<QuestionBase> = {}): OrderingQuestion => ({
  ...base(id, more),
  kind: 'ordering',
  items: ['empty', 'delete'].map((item) => ({ id: item, text: item })),
  before: [['empty', 'delete']],
});

const document = (effect: string): string =>
  JSON.stringify({ Version: '2012-10-17', Statement: [{ Effect: effect, Action: 's3:GetObject', Resource: '*' }] });

const account: readonly string[] = [
  'aws iam create-group --group-name Readers',
  `aws iam put-group-policy --group-name Readers --policy-name Read --policy-document '${document('Deny')}'`,
  'aws iam create-user --user-name alice',
  'aws iam add-user-to-group --group-name Readers --user-name alice',
];
const reads = { who: 'alice', action: 's3:GetObject', resource: 'arn:aws:s3:::app-logs/2026.txt' };

export const decision = (id: string, more: Partial<QuestionBase> = {}): DecisionQuestion => ({
  ...base(id, more),
  kind: 'decision',
  account,
  asks: [{ ask: reads, key: 'explicitDeny', says: null }],
});

export const fix = (id: string, more: Partial<QuestionBase> = {}): FixQuestion => ({
  ...base(id, more),
  kind: 'fix',
  account,
  policy: { entity: 'group', name: 'Readers', policy: 'Read' },
  document: document('Deny'),
  checks: [{ id: 'reads', kind: 'allows', args: { ...reads }, misconception: null }],
  solutions: [document('Allow')],
  mistakes: [],
});

export const matching = (id: string, more: Partial<QuestionBase> = {}): MatchingQuestion => ({
  ...base(id, more),
  kind: 'matching',
  lefts: [
    { text: 'A user', right: 'aida', mistaken: [{ right: 'agpa', says: 'A group.', misconception: 'groups-nest' }] },
    { text: 'A group', right: 'agpa', mistaken: [] },
  ],
  rights: ['aida', 'agpa', 'aroa'].map((right) => ({ id: right, text: right.toUpperCase() })),
});

export const numeric = (id: string, more: Partial<QuestionBase> = {}): NumericQuestion => ({
  ...base(id, more),
  kind: 'numeric',
  account: [],
  count: null,
  value: 10,
  tolerance: 0,
  unit: 'groups',
  mistaken: [{ value: 5, says: 'That is versions.', misconception: 'groups-nest' }],
});

export const findTheStatement = (id: string, more: Partial<QuestionBase> = {}): FindTheStatementQuestion => ({
  ...base(id, more),
  kind: 'find-the-statement',
  account,
  request: reads,
  policies: [
    {
      name: 'Read',
      type: 'identity',
      via: { entity: 'group', name: 'Readers', placement: 'inline' },
      statements: [{ id: 'group Readers/Read 1', sid: null, effect: 'Deny', text: '{}' }],
    },
  ],
  key: { verdict: 'explicitDeny', statements: ['group Readers/Read 1'] },
  mistaken: [{ statement: null, says: 'One does.', misconception: 'groups-nest' }],
});

export const spotTheError = (id: string, more: Partial<QuestionBase> = {}): SpotTheErrorQuestion => ({
  ...base(id, more),
  kind: 'spot-the-error',
  document: '{\n  "version": "2012-10-17",\n  "Statement": []\n}',
  policy: 'identity',
  finds: 'element',
  key: { found: { by: 'aws', message: 'Syntax errors in policy.', detail: 'No.' }, lines: [2] },
  mistaken: [],
});

/** A small bank with every kind, two topics, a set and two beliefs. */
export const bank: Bank = {
  topics: [
    {
      id: 'groups',
      title: 'Groups',
      summary: 'What a group is.',
      questions: [
        single('nest'),
        trueFalse('principal', { level: 'intermediate' }),
        open('what-is-a-group'),
        ordering('delete-a-group', { level: 'advanced' }),
      ],
    },
    {
      id: 'deny',
      title: 'Deny',
      summary: 'What a Deny does.',
      questions: [
        decision('denied', { topic: 'deny' }),
        fix('mend', { topic: 'deny', level: 'advanced' }),
        single('wins', { topic: 'deny', level: 'intermediate' }),
      ],
    },
  ],
  sets: [{ id: 'article-nine', questions: ['what-is-a-group', 'nest'] }],
  beliefs: [
    { id: 'groups-nest', says: 'Groups nest.', truth: 'They do not.', remedy: { id: 'flat', title: 'Flat' } },
    { id: 'group-can-sign-in', says: 'Groups sign in.', truth: 'They do not.', remedy: null },
  ],
};

const ANSWERS: Readonly<Record<Question['kind'], { readonly right: Answer; readonly wrong: Answer }>> = {
  single: { right: { kind: 'single', option: 0 }, wrong: { kind: 'single', option: 1 } },
  multiple: { right: { kind: 'multiple', options: [0] }, wrong: { kind: 'multiple', options: [1] } },
  'true-false': { right: { kind: 'true-false', value: true }, wrong: { kind: 'true-false', value: false } },
  ordering: {
    right: { kind: 'ordering', items: ['empty', 'delete'] },
    wrong: { kind: 'ordering', items: ['delete', 'empty'] },
  },
  decision: {
    right: { kind: 'decision', verdicts: ['explicitDeny'] },
    wrong: { kind: 'decision', verdicts: ['allowed'] },
  },
  fix: { right: { kind: 'fix', document: document('Allow') }, wrong: { kind: 'fix', document: document('Deny') } },
  matching: {
    right: { kind: 'matching', rights: ['aida', 'agpa'] },
    wrong: { kind: 'matching', rights: ['agpa', 'aida'] },
  },
  numeric: { right: { kind: 'numeric', value: 10 }, wrong: { kind: 'numeric', value: 5 } },
  'find-the-statement': {
    right: { kind: 'find-the-statement', statement: 'group Readers/Read 1' },
    wrong: { kind: 'find-the-statement', statement: null },
  },
  'spot-the-error': { right: { kind: 'spot-the-error', line: 2 }, wrong: { kind: 'spot-the-error', line: 3 } },
  open: { right: { kind: 'open', text: 'Users.', met: [0, 1] }, wrong: { kind: 'open', text: 'Users.', met: [] } },
};

/** An answer to a question of the bank above. */
export const answerTo = ({ kind }: Question, outcome: 'right' | 'wrong'): Answer => ANSWERS[kind][outcome];
