import { expect, test, describe } from 'vitest';
import { readCourse, readLesson } from './read.ts';
import { ContentError } from './problem.ts';

const FRONT = `---
title: A title
summary: A summary.
minutes: 5
objectives: [do a thing]
---
`;

const TASK = `id: make
goal: Make the group \`Developers\`.
checks:
  - { exists: group Developers }
solutions:
  - aws iam create-group --group-name Developers
`;

/** With two checks of one kind. */
const TWO = TASK.replace(
  '  - { exists: group Developers }',
  '  - { id: a, allows: "dana s3:GetObject *" }\n  - { id: b, allows: "dana s3:PutObject *" }',
);

/** Ten lists of ten aliases each, nine times over. */
const bomb = Array.from(
  { length: 9 },
  (_, n) =>
    `a${n}: &a${n} [${Array(10)
      .fill(n === 0 ? 'x' : `*a${n - 1}`)
      .join(',')}]\n`,
).join('');

const fenced = (kind: string, yaml: string): string => `\n## A step\n\nWords.\n\n\`\`\`yaml ${kind}\n${yaml}\`\`\`\n`;
const lesson = (kind: string, yaml: string): string => FRONT + fenced(kind, yaml);

function refusal(text: string): ContentError {
  try {
    readLesson('x', text, 'lessons/groups/x.md');
  } catch (error) {
    if (error instanceof ContentError) return error;
    throw error;
  }
  throw new Error('The lesson was read');
}

describe('a lesson', () => {
  test('is read into steps with prose, commands and blocks in order', () => {
    const text = `${lesson('task', TASK)}\nMore **words**.\n\n\`\`\`sh\naws iam list-groups\n\`\`\`\n`;
    const { steps, title, account } = readLesson('x', text, 'x.md');
    expect([title, account, steps[0]?.id, steps[0]?.title]).toEqual(['A title', [], 'a-step', 'A step']);
    expect(steps[0]?.parts.map(({ kind }) => kind)).toEqual(['prose', 'task', 'prose', 'commands']);
    const task = steps[0]?.parts[1];
    expect(task?.kind === 'task' && task.goal).toBe(
      'Make the group <span class="keep"><code>Developers</code>.</span>',
    );
    expect(task?.kind === 'task' && task.checks).toEqual([
      { id: 'exists', kind: 'exists', args: { entity: 'group', name: 'Developers' }, misconception: null },
    ]);
  });

  test('keeps a command that goes on in the next line in one piece and leaves comments out', () => {
    const text = FRONT.replace(
      '---\n',
      '---\naccount: |\n  # the start\n  aws iam create-group \\\n      --group-name A\n\n  aws iam list-groups\n',
    );
    const read = readLesson('x', text + fenced('task', TASK), 'x.md');
    expect(read.account).toEqual(['aws iam create-group \\\n    --group-name A', 'aws iam list-groups']);
  });

  test('keeps quoted text over several lines in one command, and no comment hides the line after it', () => {
    const lines = [
      "echo 'a # b",
      "  # c' | aws s3 cp - s3://app-logs/x",
      '# over \\',
      "aws iam list-users # don't",
      'whoami',
    ];
    const account = `account: |\n${lines.map((line) => `  ${line}\n`).join('')}---\n`;
    const read = readLesson('x', FRONT.replace(/---\n$/, account) + fenced('task', TASK), 'x.md');
    expect(read.account).toEqual([lines.slice(0, 2).join('\n'), "aws iam list-users # don't", 'whoami']);
  });

  test('may begin with the mark that some editors write', () => {
    expect(readLesson('x', `\uFEFF${lesson('task', TASK)}`, 'x.md').title).toBe('A title');
  });

  test('gives every step an id of its own, in any script', () => {
    const text = ['Über uns', 'Über uns', '???'].map((title) => `## ${title}\n\nx\n`).join('\n');
    const { steps } = readLesson('x', `${FRONT}\n${text}`, 'x.md');
    expect(steps.map(({ id }) => id)).toEqual(['uber-uns', 'uber-uns-2', 'step-3']);
  });

  test('drops raw HTML and links that could run something', () => {
    const text = `${FRONT}\nHello <img src=x onerror=alert(1)> [a](javascript:alert(1)) [b](https://example.com)\n${fenced('task', TASK)}`;
    const { intro } = readLesson('x', text, 'x.md');
    expect(intro).not.toMatch(/onerror|javascript:|<img/);
    expect(intro).toContain('href="https://example.com"');
  });

  test('has a hash that changes with what decides grading and with nothing else', () => {
    const hash = (text: string): string => readLesson('x', text, 'x.md').hash;
    const text = lesson('task', TASK);
    expect(hash(text.replace('Words.', 'Other words.'))).toBe(hash(text));
    expect(hash(text.replace('exists: group', 'absent: group'))).not.toBe(hash(text));
  });
});

describe('an author is told file, line, field and what was expected', () => {
  test.each([
    ['a mistyped key', lesson('task', TASK.replace('goal:', 'gaol:')), 14, 'gaol', /unknown key "gaol"/],
    [
      'a mistyped key in a check',
      lesson('task', TASK.replace('exists:', 'exist:')),
      16,
      'checks[0]',
      /unknown key "exist"; a check is one of allows/,
    ],
    [
      'a request without a resource',
      lesson('predict', 'id: p\nask: alice s3:GetObject\nbecause: x\n'),
      14,
      'ask',
      /expected "user service:Action arn"/,
    ],
    [
      'an entity of another kind',
      lesson('task', TASK.replace('group Developers }', 'role Developers }')),
      16,
      'checks[0].exists',
      /expected "user NAME" or "group NAME"/,
    ],
    [
      'two kinds in one check',
      lesson('task', TASK.replace('{ exists:', '{ absent: user a, exists:')),
      16,
      'checks[0]',
      /one check, one kind/,
    ],
    [
      'a hint for no check',
      lesson('task', `${TASK}hints: [{ on: nothing, rungs: [x] }]\n`),
      19,
      'hints[0].on',
      /no check is called "nothing"; there are exists/,
    ],
    [
      'a mistake that fails on no check',
      lesson('task', `${TASK}mistakes: [{ name: m, run: x, fails: nothing, says: y }]\n`),
      19,
      'mistakes[0].fails',
      /no check is called "nothing"/,
    ],
    [
      'a hint for a kind that two checks are of',
      lesson('task', `${TWO}hints: [{ on: allows, rungs: [x] }]\n`),
      20,
      'hints[0].on',
      /several checks are of the kind "allows": "a" and "b"; name one of them by its id/,
    ],
    [
      'a mistake that fails on a kind that two checks are of',
      lesson('task', `${TWO}mistakes: [{ name: m, run: x, fails: allows, says: y }]\n`),
      20,
      'mistakes[0].fails',
      /several checks are of the kind "allows": "a" and "b"; name one of them by its id/,
    ],
    [
      'hints twice for one check',
      lesson('task', `${TASK}hints:\n  - { on: exists, rungs: [x] }\n  - { on: exists, rungs: [y] }\n`),
      21,
      'hints[1].on',
      /the check "exists" has hints above; put these rungs there, at most four in all/,
    ],
    [
      'a mistyped key in a hint',
      lesson('task', `${TASK}hints: [{ on: exists, rung: [x] }]\n`),
      19,
      'hints[0].rung',
      /unknown key "rung"; check its spelling/,
    ],
    [
      'a mistyped key in a mistake',
      lesson('task', `${TASK}mistakes: [{ name: m, runs: x, fails: exists, says: y }]\n`),
      19,
      'mistakes[0].runs',
      /unknown key "runs"; check its spelling/,
    ],
    [
      'a mistyped key inside a check',
      lesson('task', TASK.replace('exists: group Developers', 'member: { user: dana, groups: Developers }')),
      16,
      'checks[0].member.groups',
      /unknown key "groups"; it takes user, group/,
    ],
    [
      'nothing but checks of how it was done',
      lesson('task', TASK.replace('exists: group Developers', 'ran: iam:CreateGroup')),
      15,
      'checks',
      /ran, neverRan, atMost say how something was done: add a check of what the account is then/,
    ],
    [
      'two checks with one id',
      lesson('task', TASK.replace('solutions:', '  - { exists: user a }\nsolutions:')),
      17,
      'checks[1]',
      /two checks are called "exists"/,
    ],
    ['an unknown block', lesson('quest', TASK), 12, '', /unknown block "quest"/],
    ['YAML that is broken', lesson('task', 'id: [make\n'), 13, '', /Flow sequence/],
    ['no front matter', '# A lesson\n', 1, '', /begins with its front matter/],
    [
      'a mistyped key in the front matter',
      lesson('task', TASK).replace('minutes: 5', 'minuets: 5'),
      4,
      'minuets',
      /unknown key "minuets"/,
    ],
    ['an alias that leads nowhere', lesson('task', 'id: *nothing\n'), 13, '', /Unresolved alias/],
    ['aliases that multiply', lesson('task', bomb), 13, '', /Excessive alias count/],
    ['too much text', `${FRONT}${'word '.repeat(20_000)}`, 1, '', /at most 100000 characters/],
    ['quotations without end', `${FRONT}\n## A step\n\n${'> '.repeat(5000)}x\n`, 10, '', /at most 20 deep/],
    [
      'a block in a list',
      `${FRONT}\n## A step\n\n- look:\n\n  \`\`\`yaml task\n  id: x\n  \`\`\`\n`,
      12,
      '',
      /not inside a list/,
    ],
    [
      'a check with a name that is no id',
      lesson('task', TASK.replace('{ exists', '{ id: To String, exists')),
      16,
      'checks[0].id',
      /small letters/,
    ],
    ['no step', FRONT, 7, '', /at least one "##" section/],
    ['a second title', `${FRONT}\n# Title\n`, 8, '', /the title stands in the front matter/],
  ])('%s', (_name, text, line, field, expected) => {
    const { file, line: at, field: where, message } = refusal(text);
    expect([file, at, where]).toEqual(['lessons/groups/x.md', line, field]);
    expect(message).toMatch(expected);
  });

  test('an id that two blocks share', () => {
    expect(refusal(lesson('task', TASK) + fenced('task', TASK)).message).toMatch(/"make" is taken by an earlier block/);
  });

  test('a mistyped key in the course', () => {
    const course = 'tracks:\n  - { id: groups, titel: Groups, summary: S, lessons: [a] }\n';
    expect(() => readCourse(course, 'lessons/course.yaml')).toThrow(
      /^lessons\/course\.yaml:2: tracks\[0\]\.titel: unknown key "titel"/,
    );
  });
});
