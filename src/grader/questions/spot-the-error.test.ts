import { expect, test } from 'vitest';
import { spotTheError } from '../../../test/support/bank.ts';
import { emptyWorld } from '../../../test/support/builders.ts';
import { computing } from '../../../test/support/questions.ts';
import type { DocumentFinding } from './kind.ts';
import { bankMarking, computeKeys, missingKeys, trialsOf } from './mark.ts';
import type { Marked, Question, SpotTheErrorQuestion } from './question.ts';

const { isAnswer, markAnswer } = bankMarking;
const document = `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "allow",
      "Action": "s3:GetObject",
      "Resource": "*"
    }
  ]
}`;
const written: SpotTheErrorQuestion = { ...spotTheError('which-line'), document, finds: 'effectCase', key: null };
const found = { by: 'aws', message: 'Syntax errors in policy.', detail: 'Write Allow.' } as const;

/** A finding on a piece of the document. */
function on(piece: string, rule = 'effectCase'): DocumentFinding {
  const start = document.indexOf(piece);
  return { rule, found, range: { start, end: start + piece.length } };
}
const prepare = (findings: readonly DocumentFinding[], more: Partial<SpotTheErrorQuestion> = {}): Promise<Question> =>
  computeKeys({ ...written, ...more }, computing(emptyWorld(), findings));
const mark = (question: Question, line: number): Marked => markAnswer(question, { kind: 'spot-the-error', line }, {});

test('the line is the one where the rule fires', async () => {
  const prepared = await prepare([on('"allow"')]);
  expect(prepared).toMatchObject({ key: { found, lines: [5] } });
  expect([4, 5, 6].map((line) => mark(prepared, line).right)).toEqual([false, true, false]);
});

test('a rule that fires on several lines makes each of them right, but not their brackets', async () => {
  const prepared = await prepare([on(document.slice(document.indexOf('    {'), document.indexOf('\n  ]')))]);
  expect(prepared).toMatchObject({ key: { lines: [5, 6, 7] } });
  expect(missingKeys(prepared)).toEqual(['more than half of the lines are right']);
});

test('the proof tries every line that says something', async () => {
  const prepared = await prepare([on('"allow"')]);
  expect(trialsOf(prepared).map(({ name, right }) => `${name}: ${right}`)).toEqual([
    'line 2: false',
    'line 3: false',
    'line 5: true',
    'line 6: false',
    'line 7: false',
  ]);
});

test('a line that people take for it shows the belief behind that', async () => {
  const mistaken = [{ line: 2, says: 'x', misconception: 'variables-need-no-version' }];
  const prepared = await prepare([on('"allow"')], { mistaken });
  expect(mark(prepared, 2).misconceptions).toEqual(['variables-need-no-version']);
});

test.each<[string, readonly DocumentFinding[], Partial<SpotTheErrorQuestion>, RegExp]>([
  ['a rule that does not fire', [], {}, /the rule effectCase does not fire; there is nothing/],
  ['another rule that fires instead', [on('"*"', 'resource')], {}, /does not fire; there is resource on line 7/],
  [
    'a rule that fires twice',
    [on('"allow"'), on('"*"')],
    {},
    /fires more than once: effectCase on line 5; effectCase on line 7/,
  ],
  [
    'something else that is wrong',
    [on('"allow"'), on('"*"', 'resource')],
    {},
    /there is more that is wrong: resource on line 7/,
  ],
  [
    'a bracket that is called mistaken',
    [on('"allow"')],
    { mistaken: [{ line: 1, says: 'x', misconception: null }] },
    /line 1 cannot be chosen; those that can are 2, 3, 5, 6, 7/,
  ],
  [
    'the right line, called mistaken',
    [on('"allow"')],
    { mistaken: [{ line: 5, says: 'x', misconception: null }] },
    /line 5 is right, and the question calls it mistaken/,
  ],
])('%s is told to the author', async (_name, findings, more, problem) => {
  await expect(prepare(findings, more)).rejects.toThrow(problem);
});

test('something else that is wrong with the same line does no harm', async () => {
  expect(await prepare([on('"allow"'), on('"Effect": "allow"', 'element')])).toMatchObject({ key: { lines: [5] } });
});

test.each([
  [{ kind: 'spot-the-error', line: 3 }, true],
  [{ kind: 'spot-the-error', line: '3' }, false],
  [{ kind: 'spot-the-error' }, false],
])('%j is an answer: %s', (value, is) => {
  expect(isAnswer(written, value)).toBe(is);
});
