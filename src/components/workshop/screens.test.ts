import { expect, test } from 'vitest';
import { questionBase, right, wrong } from '../../../test/support/questions.ts';
import type { Lesson, Step } from '../../course/index.ts';
import type { DecisionQuestion, SingleQuestion } from '../../grader/index.ts';
import { revealsOf, screensOf, type PreparedItem } from './screens.ts';

const paragraph = (letters: number): string => `<p>${'a'.repeat(letters)}</p>`;
const ask = { who: 'alice', action: 's3:GetObject', resource: 'arn:aws:s3:::app-logs/2026.txt' };

const step = (parts: Step['parts']): Step => ({ id: 'look', title: 'Look', parts });
const lesson = (steps: readonly Step[], intro = ''): Lesson => ({
  id: 'first',
  title: 'First',
  summary: 'S.',
  minutes: 10,
  objectives: ['see'],
  account: [],
  hash: '0',
  calls: null,
  intro,
  steps,
});
const item = (steps: readonly Step[], intro = ''): PreparedItem => ({
  kind: 'lesson',
  title: 'Hands on',
  minutes: 10,
  say: 'Walk around.',
  show: null,
  lesson: 'first',
  steps: [],
  content: lesson(steps, intro),
  chosen: steps,
});

test('a lesson opens with what it is about, then goes part by part, each with the link to its step', () => {
  const screens = screensOf(
    item(
      [
        step([
          { kind: 'prose', html: '<p>Look.</p>' },
          { kind: 'predict', id: 'can-she', ask, key: 'allowed', because: 'So.', teaches: [] },
        ]),
      ],
      '<p>Alice starts.</p>',
    ),
  );
  expect(screens.map(({ kind, heading, link }) => [kind, heading, link])).toEqual([
    ['lesson', 'Hands on', '/learn/first/'],
    ['text', 'First', '/learn/first/'],
    ['text', 'Look', '/learn/first/#look'],
    ['predict', 'Look', '/learn/first/#look'],
  ]);
  expect(screens.map(revealsOf)).toEqual([0, 0, 0, 2]);
});

test('text that is too long for one screen goes on with the next, and no paragraph is cut or lost', () => {
  const [, ...texts] = screensOf(
    item([
      step([
        { kind: 'prose', html: `${paragraph(300)}\n${paragraph(300)}` },
        { kind: 'commands', text: 'aws iam list-users' },
        { kind: 'prose', html: paragraph(2000) },
      ]),
    ]),
  );
  const sizes = texts.map((screen) =>
    screen.kind === 'text' ? screen.pieces.map((piece) => (piece.kind === 'html' ? piece.html : piece.text)) : [],
  );
  expect(sizes).toEqual([[paragraph(300)], [paragraph(300), 'aws iam list-users'], [paragraph(2000)]]);
});

test('a talk leads to the site; a break leads nowhere', () => {
  const words = { title: 'T', minutes: 3, say: 's', show: 'x' };
  expect(screensOf({ kind: 'talk', ...words })).toEqual([{ kind: 'show', heading: 'T', link: '/', html: 'x' }]);
  expect(screensOf({ kind: 'break', ...words })[0]?.link).toBeNull();
});

test('a question reveals its key and then why; a question of several requests reveals each of them', () => {
  const single: SingleQuestion = { ...questionBase, kind: 'single', options: [right, wrong()] };
  const decision: DecisionQuestion = {
    ...questionBase,
    kind: 'decision',
    account: [],
    asks: [
      { ask, key: 'allowed', says: null },
      { ask, key: 'implicitDeny', says: null },
    ],
  };
  const reveals = [single, decision].map((content) =>
    screensOf({ kind: 'question', title: 'Q', minutes: 4, say: 's', show: null, question: content.id, content }).map(
      revealsOf,
    ),
  );
  expect(reveals).toEqual([[2], [3]]);
});
