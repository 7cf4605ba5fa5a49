import { expect, test } from 'vitest';
import type { TrueFalseQuestion } from '../grader/index.ts';
import { questionBase } from '../../test/support/questions.ts';
import { claimsTaught, readClaims } from './claims.ts';
import { readLesson } from './read.ts';

const LIST = `- { id: S0-2, says: "A group holds \`users\`.", verdict: right, part: L01 }
- id: S0-11
  verdict: wrong
  part: QZ
  says: Members share what comes through the group.
`;

test('a list of claims is read in order, each with its statement as HTML', () => {
  expect(readClaims(LIST, 'lessons/claims.yaml')).toEqual([
    {
      id: 'S0-2',
      says: 'A group holds <span class="keep"><code>users</code>.</span>',
      verdict: 'right',
      part: 'L01',
    },
    { id: 'S0-11', says: 'Members share what comes through the group.', verdict: 'wrong', part: 'QZ' },
  ]);
});

test.each([
  [
    'an id that is none',
    LIST.replace('S0-2', 'S7-2'),
    /^lessons\/claims\.yaml:1: \[0\]\.id: expected the id of a claim/,
  ],
  ['an id that stands twice', LIST.replace('S0-11', 'S0-2'), /^lessons\/claims\.yaml:2: \[1\]\.id: "S0-2" is taken/],
  ['a part that is none', LIST.replace('QZ', 'L19'), /^lessons\/claims\.yaml:4: \[1\]\.part: expected a part/],
  ['a verdict that is none', LIST.replace('wrong', 'false'), /^lessons\/claims\.yaml:3: \[1\]\.verdict: /],
])('an author is told file, line and field of %s', (_name, text, expected) => {
  expect(() => readClaims(text, 'lessons/claims.yaml')).toThrow(expected);
});

test('each claim has the blocks and the questions that teach it; one that nothing teaches is open', () => {
  const lesson = readLesson(
    'members',
    `---
title: T
summary: S.
minutes: 6
objectives: [see]
---

## Look

\`\`\`yaml predict
id: can-she
ask: alice s3:GetObject arn:aws:s3:::app-logs/2026.txt
because: x
teaches: [S0-2]
\`\`\`
`,
    'members.md',
  );
  const question: TrueFalseQuestion = {
    ...questionBase,
    id: 'holds-users',
    teaches: ['S0-2'],
    kind: 'true-false',
    right: true,
    misconception: null,
  };
  const claims = readClaims(LIST, 'claims.yaml');
  const taught = claimsTaught({ claims, lessons: [lesson], questions: [question] });
  expect(taught.map(({ claim, at }) => [claim.id, at])).toEqual([
    [
      'S0-2',
      [
        { kind: 'block', lesson: 'members', block: 'can-she' },
        { kind: 'question', question: 'holds-users' },
      ],
    ],
    ['S0-11', []],
  ]);
});
