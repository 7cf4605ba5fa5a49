import { z } from 'zod';
import type { QuestionKindId, Verdict } from '../grader/index.ts';
import { idSchema, requestSchema } from '../grader/schema.ts';
import {
  checkNames,
  decision,
  findTheStatement,
  fix,
  mistaken,
  numeric,
  spotTheError,
  withLines,
  withNumber,
} from './account-questions.ts';
import { commandsSchema, html, misconception, plain, richText, teaches } from './fields.ts';
import { circleIn } from './order.ts';

/** Questions as authors write them, in a lesson or in the bank. What is `right` is written; what an account decides never is. */

const LEVELS = ['basic', 'intermediate', 'advanced'] as const;
/** More options or items than anybody reads. A pack comes from strangers: what lies beyond is not looked at. */
const MOST = { options: 12, pairs: 66 } as const;

/** What every question has, wherever it stands. */
const base = {
  id: idSchema.describe(
    'Unique in the lesson or in the whole bank, where it is the address of the page; saved answers refer to it.',
  ),
  title: plain.optional().describe('For lists and the tab of the browser; without it the first paragraph of `ask`.'),
  ask: richText.describe('The question, as Markdown.'),
  because: html.describe('The model answer, or why the key is right.'),
  teaches,
};

const inBank = {
  ...base,
  level: z.enum(LEVELS).describe('basic, intermediate or advanced.'),
  sources: z.array(z.string().min(1)).min(1).describe('Where the answer is from: pages of AWS by title or address.'),
  set: z.array(idSchema).default([]).describe('Named sets that the question belongs to, such as article-nine.'),
};

const inLesson = {
  ...base,
  level: z.enum(LEVELS).default('basic').describe('basic, intermediate or advanced.'),
  sources: z
    .array(z.string().min(1))
    .default([])
    .describe('Where the answer is from: pages of AWS by title or address.'),
};

const option = z.strictObject({
  text: html,
  right: z.boolean().default(false).describe('Whether the option is right.'),
  misconception: misconception.describe('The belief behind a wrong option.'),
  says: html.nullable().default(null).describe('What the person who chose it reads.'),
});

const options = z
  .array(option)
  .min(2)
  .max(MOST.options, { abort: true })
  .describe('What to choose from.')
  .superRefine((all, context) => {
    for (const [index, { right, misconception: belief }] of all.entries()) {
      if (!right || belief === null) continue;
      const message = 'a right option shows no misconception';
      context.addIssue({ code: 'custom', message, path: [index, 'misconception'], input: all });
    }
  });

const oneRight = (count: number): string =>
  `exactly one option is right, found ${count}; with more of them the kind is multiple`;
const SOME_RIGHT = 'at least one option is right';

const single = {
  kind: z.literal('single').describe('One option is right.'),
  options: options.superRefine((all, context) => {
    const count = all.filter(({ right }) => right).length;
    if (count === 1) return;
    context.addIssue({ code: 'custom', message: oneRight(count), input: all });
  }),
};

const multiple = {
  kind: z.literal('multiple').describe('One option or more are right.'),
  options: options.refine((all) => all.some(({ right }) => right), SOME_RIGHT),
};

const VERDICTS = ['allowed', 'explicitDeny', 'implicitDeny'] as const satisfies readonly Verdict[];

const holds = z
  .strictObject({
    ask: requestSchema,
    is: z.enum(VERDICTS).describe('What the account decides, if the option is right.'),
  })
  .describe('What the option says of the account. It is right when that is so: computed, never written.');

/** Options of the bank, some of which may say what the question's account decides. */
const withClaims = {
  account: commandsSchema.optional().describe('Commands that build the account of which options speak.'),
  options: z
    .array(option.extend({ holds: holds.optional() }))
    .min(2)
    .max(MOST.options, { abort: true })
    .describe('What to choose from.'),
};

interface Claiming {
  readonly kind: 'single' | 'multiple';
  readonly account?: readonly string[] | undefined;
  readonly options: readonly z.output<(typeof withClaims.options)['element']>[];
}

/** Holds what is written to what a lesson's options are held to; what is computed is looked at when it is. */
function checkClaims({ kind, account, options: all }: Claiming, context: z.RefinementCtx): void {
  const refuse = (message: string, ...path: (string | number)[]): void => {
    context.addIssue({ code: 'custom', message, path, input: all });
  };
  const claiming = all.filter((each) => each.holds !== undefined);
  if (claiming.length > 0 !== (account !== undefined))
    refuse('an account goes with options that say what it decides, in `holds`', 'account');
  for (const [index, each] of all.entries()) {
    if (each.right && each.holds !== undefined)
      refuse('the account says whether it is right', 'options', index, 'right');
    if (each.right && each.misconception !== null)
      refuse('a right option shows no misconception', 'options', index, 'misconception');
  }
  const count = all.filter(({ right }) => right).length;
  if (claiming.length > 0) return;
  if (kind === 'single' && count !== 1) refuse(oneRight(count), 'options');
  if (kind === 'multiple' && count === 0) refuse(SOME_RIGHT, 'options');
}

const trueFalse = {
  kind: z.literal('true-false').describe('A statement that is true or not.'),
  right: z.boolean().describe('Whether the statement is true.'),
  misconception: misconception.describe('The belief behind the wrong answer.'),
};

const ordering = {
  kind: z.literal('ordering').describe('Items to bring into an order.'),
  items: z
    .array(z.strictObject({ id: idSchema, text: html }))
    .min(2)
    .max(MOST.options, { abort: true })
    .describe('In a right order.')
    .superRefine((items, context) => {
      const ids = items.map(({ id }) => id);
      for (const [index, id] of ids.entries()) {
        if (ids.indexOf(id) === index) continue;
        const message = `two items are called "${id}"`;
        context.addIssue({ code: 'custom', message, path: [index, 'id'], input: items });
      }
    }),
  before: z
    .array(z.tuple([idSchema, idSchema]))
    .min(1)
    .max(MOST.pairs, { abort: true })
    .optional()
    .describe('Pairs: the first stands before the second. Without it only the order of `items` is right.'),
};

interface Ordering {
  readonly items: readonly { readonly id: string }[];
  readonly before?: readonly (readonly [string, string])[] | undefined;
}

/** Refuses pairs of unknown items, circles, and an order of `items` that its own pairs refuse. */
function checkPairs({ items, before = [] }: Ordering, context: z.RefinementCtx): void {
  const ids = items.map(({ id }) => id);
  const refuse = (message: string, ...path: number[]): void => {
    context.addIssue({ code: 'custom', message, path: ['before', ...path], input: before });
  };
  for (const [index, pair] of before.entries()) {
    for (const [side, id] of pair.entries())
      if (!ids.includes(id)) refuse(`no item is called "${id}"; there are ${ids.join(', ')}`, index, side);
  }
  const circle = circleIn(before);
  if (circle !== null) refuse(`the pairs go round in a circle: ${circle.join(' before ')}`);
  for (const [index, [first, second]] of before.entries()) {
    if (circle === null && ids.includes(first) && ids.includes(second) && ids.indexOf(first) > ids.indexOf(second))
      refuse(`"${first}" stands after "${second}" in items, which are to be in a right order`, index);
  }
}

/** The pairs of an order in which every item has its place. */
function withPairs<T extends Ordering>(question: T): T & { readonly before: readonly (readonly [string, string])[] } {
  const ids = question.items.map(({ id }) => id);
  const neighbours = ids.slice(1).map((id, index): [string, string] => [ids[index] ?? id, id]);
  return { ...question, before: question.before ?? neighbours };
}

const matching = {
  kind: z.literal('matching').describe('Each on the left goes with one on the right.'),
  rights: z
    .array(z.strictObject({ id: idSchema, text: plain }))
    .min(2)
    .max(MOST.options, { abort: true })
    .describe('What to choose from. Some may go with several of `lefts`, some with none.'),
  lefts: z
    .array(
      z.strictObject({
        text: html,
        right: idSchema.describe('Id of the one that goes with it.'),
        mistaken: z
          .array(z.strictObject({ right: idSchema, ...mistaken }))
          .default([])
          .describe('Pairs that people make.'),
      }),
    )
    .min(2)
    .max(MOST.options, { abort: true })
    .describe('Each goes with one of `rights`.'),
};

interface Matching {
  readonly rights: readonly { readonly id: string; readonly text: string }[];
  readonly lefts: readonly { readonly right: string; readonly mistaken: readonly { readonly right: string }[] }[];
}

/** Refuses names that nothing on the right has, twins there, and pairs that are right and called mistaken. */
function checkMatches({ rights, lefts }: Matching, context: z.RefinementCtx): void {
  const refuse = (message: string, ...path: (string | number)[]): void => {
    context.addIssue({ code: 'custom', message, path, input: lefts });
  };
  const ids = rights.map(({ id }) => id);
  for (const [index, { id, text }] of rights.entries()) {
    if (ids.indexOf(id) !== index) refuse(`two are called "${id}"`, 'rights', index, 'id');
    if (rights.findIndex((other) => other.text === text) !== index)
      refuse('two read the same', 'rights', index, 'text');
  }
  const known = (id: string, ...path: (string | number)[]): void => {
    if (!ids.includes(id)) refuse(`none of rights is called "${id}"; there are ${ids.join(', ')}`, ...path);
  };
  for (const [index, left] of lefts.entries()) {
    known(left.right, 'lefts', index, 'right');
    for (const [at, { right }] of left.mistaken.entries()) {
      known(right, 'lefts', index, 'mistaken', at, 'right');
      if (right === left.right) refuse('this pair is right', 'lefts', index, 'mistaken', at, 'right');
    }
  }
}

const open = {
  kind: z.literal('open').describe('Answered in words and marked by the reader.'),
  rubric: z.array(html).min(1).describe('What a good answer says, a point a line.'),
  wrong: z
    .array(z.strictObject({ text: html, misconception }))
    .default([])
    .describe('What people often say and is wrong.'),
};

const noKind = (kinds: readonly string[]) => (): string => `a question is one of ${kinds.join(', ')}`;

const BANK_KINDS: readonly QuestionKindId[] = [
  'single',
  'multiple',
  'true-false',
  'ordering',
  'matching',
  'numeric',
  'decision',
  'find-the-statement',
  'spot-the-error',
  'fix',
  'open',
];

/** A question of the bank. */
export const bankQuestionSchema = z.discriminatedUnion(
  'kind',
  [
    z.strictObject({ ...inBank, ...single, ...withClaims }).superRefine(checkClaims),
    z.strictObject({ ...inBank, ...multiple, ...withClaims }).superRefine(checkClaims),
    z.strictObject({ ...inBank, ...trueFalse }),
    z
      .strictObject({ ...inBank, ...ordering })
      .superRefine(checkPairs)
      .transform(withPairs),
    z.strictObject({ ...inBank, ...decision }),
    z
      .strictObject({ ...inBank, ...fix })
      .superRefine(checkNames)
      .transform((question) => ({ ...question, document: null })),
    z.strictObject({ ...inBank, ...matching }).superRefine(checkMatches),
    z
      .strictObject({ ...inBank, ...findTheStatement })
      .transform((question) => ({ ...question, policies: [], key: null })),
    z.strictObject({ ...inBank, ...spotTheError }).transform(withLines),
    z.strictObject({ ...inBank, ...numeric }).transform(withNumber),
    z.strictObject({ ...inBank, ...open }),
  ],
  { error: noKind(BANK_KINDS) },
);

/** A question of a lesson: the fields of one of the bank, of the kinds that need no account of their own. */
export const lessonQuestionSchema = z.discriminatedUnion(
  'kind',
  [
    z.strictObject({ ...inLesson, ...single }),
    z.strictObject({ ...inLesson, ...multiple }),
    z.strictObject({ ...inLesson, ...trueFalse }),
    z
      .strictObject({ ...inLesson, ...ordering })
      .superRefine(checkPairs)
      .transform(withPairs),
  ],
  { error: noKind(['single', 'multiple', 'true-false', 'ordering']) },
);
