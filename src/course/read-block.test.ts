import { describe, expect, test } from 'vitest';
import type { Block, TaskBlock } from './lesson.ts';
import { ContentError } from './problem.ts';
import { readLesson } from './read.ts';
import type { Known } from './references.ts';

const FRONT = `---
title: A title
summary: A summary.
minutes: 5
objectives: [do a thing]
---

## A step

Words.

`;
/** The line of a block's first field. */
const FIRST = 13;
const fenced = (kind: string, yaml: string): string => `${FRONT}\`\`\`yaml ${kind}\n${yaml}\`\`\`\n`;

const known: Known = { claims: new Set(['S0-4']), misconceptions: new Set(['groups-nest']) };
const context = { topic: 'groups', known };

function blockOf(kind: string, yaml: string): Block {
  const parts = readLesson('x', fenced(kind, yaml), 'x.md', context).steps.flatMap((step) => step.parts);
  const block = parts.find((part) => 'id' in part);
  if (block === undefined) throw new Error('The lesson has no block');
  return block;
}

function taskOf(yaml: string): TaskBlock {
  const block = blockOf('task', yaml);
  if (block.kind !== 'task') throw new Error(`The block is a ${block.kind}`);
  return block;
}

function refusal(kind: string, yaml: string): ContentError {
  try {
    blockOf(kind, yaml);
  } catch (error) {
    if (error instanceof ContentError) return error;
    throw error;
  }
  throw new Error('The block was read');
}

const QUESTION = `id: nests
kind: single
ask: |
  May a group hold *another* \`group\`?

  Think of the organisation chart.
options:
  - { text: "Yes, three deep", misconception: groups-nest, says: "A group holds \`users\` alone." }
  - { text: "No", right: true }
because: Groups hold users.
teaches: [S0-4]
`;

const ORDER = `id: order
kind: ordering
ask: In which order?
items:
  - { id: group, text: Create the group }
  - { id: policy, text: Create the policy }
  - { id: attach, text: Attach it }
because: It has to exist.
`;

const TASK = `id: make
goal: Make the group.
checks:
  - { exists: group Developers }
solutions:
  - aws iam create-group --group-name Developers
`;

describe('a question in a lesson', () => {
  test('becomes a block with the question, its topic the track and its title the first paragraph', () => {
    expect(blockOf('question', QUESTION)).toEqual({
      kind: 'question',
      id: 'nests',
      teaches: ['S0-4'],
      question: {
        kind: 'single',
        id: 'nests',
        topic: 'groups',
        level: 'basic',
        title: 'May a group hold another group?',
        ask: '<p>May a group hold <em>another</em> <span class="keep"><code>group</code>?</span></p>\n<p>Think of the organisation chart.</p>',
        because: 'Groups hold users.',
        sources: [],
        teaches: ['S0-4'],
        options: [
          {
            text: 'Yes, three deep',
            right: false,
            misconception: 'groups-nest',
            says: 'A group holds <code>users</code> alone.',
          },
          { text: 'No', right: true, misconception: null, says: null },
        ],
      },
    });
  });

  test('counts for the hash of its lesson', () => {
    const hash = (yaml: string): string => readLesson('x', fenced('question', yaml), 'x.md').hash;
    const other = QUESTION.replace('"No", right', '"Never", right');
    expect(hash(other)).not.toBe(hash(QUESTION));
  });

  test('of the kind ordering without pairs keeps every item in its place', () => {
    const block = blockOf('question', ORDER);
    expect(block.kind === 'question' && block.question).toMatchObject({
      before: [
        ['group', 'policy'],
        ['policy', 'attach'],
      ],
    });
  });

  test('of the kind ordering keeps the pairs that it names', () => {
    const block = blockOf('question', `${ORDER}before: [[group, attach], [policy, attach]]\n`);
    expect(block.kind === 'question' && block.question).toMatchObject({
      before: [
        ['group', 'attach'],
        ['policy', 'attach'],
      ],
    });
  });

  test('may be a statement that is true or not', () => {
    const yaml = 'id: t\nkind: true-false\nask: Groups nest.\nright: false\nmisconception: groups-nest\nbecause: No.\n';
    const block = blockOf('question', yaml);
    expect(block.kind === 'question' && block.question).toMatchObject({ right: false, misconception: 'groups-nest' });
  });
});

describe('a task', () => {
  test('may say what others did meanwhile, as commands', () => {
    const meanwhile = 'meanwhile: |\n  # dana tidies up\n  aws iam delete-group \\\n    --group-name Old\n';
    expect(taskOf(TASK + meanwhile).meanwhile).toEqual(['aws iam delete-group \\\n  --group-name Old']);
    expect(taskOf(TASK).meanwhile).toEqual([]);
  });
});

describe('a hint and a mistake of a task', () => {
  const named = (name: string): TaskBlock =>
    taskOf(
      `${TASK.replace('{ exists', '{ id: there, exists')}hints: [{ on: ${name}, rungs: [x] }]
mistakes: [{ name: m, run: x, fails: ${name}, says: y }]
`,
    );
  test.each(['there', 'exists'])('may name the check %s, and have its id then', (name) => {
    const { hints, mistakes } = named(name);
    expect([hints[0]?.on, mistakes[0]?.fails]).toEqual(['there', 'there']);
  });
});

describe('an author is told line, field and what was expected of', () => {
  const options = (second: string): string => QUESTION.replace('{ text: "No", right: true }', second);
  test.each([
    [
      'a question that needs an account',
      'question',
      'id: d\nkind: decision\n',
      2,
      'kind',
      /is one of single, multiple, true-false, ordering/,
    ],
    ['a mistyped key', 'question', QUESTION.replace('because:', 'becouse:'), 10, 'becouse', /unknown key "becouse"/],
    [
      'a mistyped key in an option',
      'question',
      options('{ text: "No", wright: true }'),
      9,
      'options[1].wright',
      /unknown key "wright"/,
    ],
    ['no right option', 'question', options('{ text: "No" }'), 7, 'options', /exactly one option is right, found 0/],
    [
      'a right option with a misconception',
      'question',
      options('{ text: "No", right: true, misconception: groups-nest }'),
      9,
      'options[1].misconception',
      /a right option shows no misconception/,
    ],
    [
      'several kinds without a right option',
      'question',
      options('{ text: "No" }').replace('single', 'multiple'),
      7,
      'options',
      /at least one option is right/,
    ],
    [
      'a claim that is in no list',
      'question',
      QUESTION.replace('S0-4', 'S0-40'),
      11,
      'teaches[0]',
      /claims\.yaml has no claim "S0-40"/,
    ],
    [
      'a misconception that is in no list',
      'question',
      QUESTION.replace('groups-nest', 'groups-nestle'),
      8,
      'options[0].misconception',
      /misconceptions\.yaml has no misconception "groups-nestle"/,
    ],
    [
      'a pair with an unknown item',
      'question',
      `${ORDER}before: [[group, atach]]\n`,
      9,
      'before[0][1]',
      /no item is called "atach"; there are group, policy, attach/,
    ],
    [
      'pairs that go in a circle',
      'question',
      `${ORDER}before: [[group, policy], [policy, attach], [attach, group]]\n`,
      9,
      'before',
      /group before policy before attach before group/,
    ],
    [
      'items in an order that their pairs refuse',
      'question',
      `${ORDER}before: [[attach, policy]]\n`,
      9,
      'before[0]',
      /"attach" stands after "policy"/,
    ],
    [
      'more pairs than anybody reads',
      'question',
      `${ORDER}before: [${Array.from({ length: 200 }, (_, n) => `[i${n},i${n + 1}]`).join(',')}]\n`,
      9,
      'before',
      /<=66/,
    ],
    [
      'two items with one id',
      'question',
      ORDER.replace('id: attach', 'id: group'),
      7,
      'items[2].id',
      /two items are called "group"/,
    ],
    [
      'a misconception of a check',
      'task',
      TASK.replace('group Developers }', 'group Developers, misconception: nobody-thinks-that }'),
      4,
      'checks[0].misconception',
      /no misconception "nobody-thinks-that"/,
    ],
    ['a claim of a task', 'task', `${TASK}teaches: [S4-74]\n`, 7, 'teaches[0]', /no claim "S4-74"/],
    [
      'a claim of a prediction',
      'predict',
      'id: p\nask: alice s3:GetObject arn:aws:s3:::b/k\nbecause: x\nteaches: [S4-74]\n',
      4,
      'teaches[0]',
      /no claim "S4-74"/,
    ],
  ])('%s', (_name, kind, yaml, line, field, expected) => {
    const { line: at, field: where, message } = refusal(kind, yaml);
    expect([at, where]).toEqual([FIRST + line - 1, field]);
    expect(message).toMatch(expected);
  });

  test('nothing that it names while there is no list of claims and misconceptions', () => {
    const text = fenced('question', QUESTION.replace('S0-4', 'S4-74').replace('groups-nest', 'anything'));
    expect(readLesson('x', text, 'x.md').steps).toHaveLength(1);
  });
});
