import { expect, test } from 'vitest';
import { problemAt } from './locate.ts';

const text = `---
title: T
---

Words.

## A step

\`\`\`sh
aws iam list-users
\`\`\`

\`\`\`yaml task
id: open
goal: G.
checks:
  - { id: there, exists: group Developers }
  - id: reads
    allows: dana s3:GetObject arn:aws:s3:::app-logs/1
\`\`\`
`;

test.each([
  [['checks', 1, 'allows'], 19, 'open: checks[1].allows'],
  [['checks', 0], 17, 'open: checks[0]'],
  [['checks'], 16, 'open: checks'],
  // What the block does not have is told at its first line.
  [['mistakes', 0], 14, 'open: mistakes[0]'],
  [[], 14, 'open'],
] as const)('the field %j of a block stands in its line', (path, line, field) => {
  const problem = problemAt(text, 'a.md', { block: 'open', path, text: '' }, 'is wrong');
  expect(problem).toMatchObject({ file: 'a.md', line, field, message: `a.md:${line}: ${field}: is wrong` });
});

test('a command that is shown has no block, and stands where its text does', () => {
  const problem = problemAt(text, 'a.md', { block: 'a-step', path: [], text: 'aws iam list-users' }, 'is wrong');
  expect(problem).toMatchObject({ line: 10, field: 'a-step' });
});
