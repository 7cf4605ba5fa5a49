import { expect, test } from 'vitest';
import { bank } from '../../../test/support/bank.ts';
import type { Report } from '../../session/drill.ts';
import { reportText } from './report-text.ts';

const [groups, deny] = bank.topics;
const [belief] = bank.beliefs;
if (groups === undefined || deny === undefined || belief === undefined) throw new Error('The bank is not as it was');
const [nest, principal] = groups.questions;
const denied = deny.questions[0];
if (nest === undefined || principal === undefined || denied === undefined) throw new Error('The bank is not as it was');

const report: Report = {
  run: 'r',
  startedAt: '2026-03-02T09:00:00Z',
  lines: [
    { question: nest, outcome: 'right', score: 1, answered: null },
    { question: principal, outcome: 'unanswered', score: 0, answered: null },
    { question: denied, outcome: 'partly', score: 0.25, answered: null },
  ],
  counts: { right: 1, partly: 1, wrong: 0, unanswered: 1 },
  score: 1.25 / 3,
  topics: [
    { id: 'groups', total: 2, answered: 1, right: 1 },
    { id: 'deny', total: 1, answered: 1, right: 0 },
  ],
  levels: [],
  confidence: {
    guessing: { answered: 0, right: 0 },
    unsure: { answered: 0, right: 0 },
    sure: { answered: 0, right: 0 },
  },
  beliefs: [{ belief: { ...belief, truth: '<p>They are <em>flat</em>.</p>' }, questions: ['nest'], sure: true }],
};

test('a report as text has the result of every question, the topics, and the lessons to look at', () => {
  const text = reportText(report, bank, { title: 'Report', about: '3 questions', time: '9 min' });
  expect(text.split('\n').filter((line) => !line.includes('March'))).toEqual([
    'Report',
    '1 of 3 right, 42 % of the points',
    '',
    'By topic',
    '- Groups: 1 of 2',
    '- Deny: 0 of 1',
    '',
    'Question by question',
    '1. About nest (Groups): Right',
    '2. About principal (Groups): Not answered',
    '3. About denied (Deny): Partly right, 25 %',
    '',
    'Worth another look',
    '- They are flat. The lesson on it: Flat.',
    '',
    'Made with IAM Dojo. Not affiliated with or endorsed by AWS.',
    '',
  ]);
  expect(text).toMatch(/^3 questions · 2 March 2026.* · 9 min$/m);
});
