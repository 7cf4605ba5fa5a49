import { z } from 'zod';
import type { FixQuestion } from '../grader/index.ts';
import { checkSchema, idSchema, requestSchema } from '../grader/schema.ts';
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
  level: z.enum(LEVELS).default('basic'),
  sources: z.array(z.string().min(1)).default([]),
};

const option = z.strictObject({
  text: html,
  right: z.boolean().default(false),
  misconception: misconception.describe('The belief behind a wrong option.'),
  says: html.nullable().default(null).describe('What the person who chose it reads.'),
});

const options = z
  .array(option)
  .min(2)
  .max(MOST.options, { abort: true })
  .superRefine((all, context) => {
    for (const [index, { right, misconception: belief }] of all.entries()) {
      if (!right || belief === null) continue;
      const message = 'a right option shows no misconception';
      context.addIssue({ code: 'custom', message, path: [index, 'misconception'], input: all });
    }
  });

const single = {
  kind: z.literal('single'),
  options: options.superRefine((all, context) => {
    const count = all.filter(({ right }) => right).length;
    if (count === 1) return;
    const message = `exactly one option is right, found ${count}; with more of them the kind is multiple`;
    context.addIssue({ code: 'custom', message, input: all });
  }),
};

const multiple = {
  kind: z.literal('multiple'),
  options: options.refine((all) => all.some(({ right }) => right), 'at least one option is right'),
};

const trueFalse = {
  kind: z.literal('true-false'),
  right: z.boolean().describe('Whether the statement is true.'),
  misconception: misconception.describe('The belief behind the wrong answer.'),
};

const ordering = {
  kind: z.literal('ordering'),
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

const decision = {
  kind: z.literal('decision'),
  account: commandsSchema.describe('Commands that build the account, run by the administrator.'),
  asks: z
    .array(
      z
        .strictObject({ ask: requestSchema, says: html.nullable().default(null).describe('Shown with the trace.') })
        .transform((ask) => ({ ...ask, key: null })),
    )
    .min(1)
    .describe('Requests; their decisions are computed.'),
};

type PolicyPlace = FixQuestion['policy'];

/** `group Developers/NoDelete`, or the same as an object. */
const policyPlace = z.union(
  [
    z
      .string()
      .regex(/^(?:user|group) [^\s/]+\/\S+$/)
      .transform((text): PolicyPlace => {
        const [entity = '', rest = ''] = text.split(' ');
        const slash = rest.indexOf('/');
        return {
          entity: entity === 'user' ? 'user' : 'group',
          name: rest.slice(0, slash),
          policy: rest.slice(slash + 1),
        };
      }),
    z.strictObject({ entity: z.enum(['user', 'group']), name: z.string().min(1), policy: z.string().min(1) }),
  ],
  { error: 'expected "group NAME/POLICY" or "user NAME/POLICY", or { entity, name, policy }' },
);

const document = z
  .string()
  .min(1)
  .transform((text) => text.trim());

const fix = {
  kind: z.literal('fix'),
  account: commandsSchema.describe('Commands that build the account, run by the administrator.'),
  policy: policyPlace.describe('The inline policy of the account that is to be mended.'),
  checks: z.array(checkSchema).min(1).describe('All must pass with the mended document.'),
  solutions: z.array(document).min(1).describe('Documents that pass.'),
  mistakes: z
    .array(
      z.strictObject({
        name: z.string().min(1).describe('What the person did, in a few words.'),
        document,
        fails: z.string().describe('Id of the check on which it fails.'),
        says: html,
        misconception,
      }),
    )
    .default([]),
};

interface Fix {
  readonly checks: readonly { readonly id: string }[];
  readonly mistakes: readonly { readonly fails: string }[];
}

function checkNames({ checks, mistakes }: Fix, context: z.RefinementCtx): void {
  const ids = checks.map(({ id }) => id);
  const refuse = (message: string, path: (string | number)[]): void => {
    context.addIssue({ code: 'custom', message, path, input: checks });
  };
  for (const [index, id] of ids.entries())
    if (ids.indexOf(id) !== index) refuse(`two checks are called "${id}"; give each an id`, ['checks', index]);
  for (const [index, { fails }] of mistakes.entries())
    if (!ids.includes(fails))
      refuse(`no check is called "${fails}"; there are ${ids.join(', ')}`, ['mistakes', index, 'fails']);
}

const open = {
  kind: z.literal('open'),
  rubric: z.array(html).min(1).describe('What a good answer says, a point a line.'),
  wrong: z
    .array(z.strictObject({ text: html, misconception }))
    .default([])
    .describe('What people often say and is wrong.'),
};

const noKind = (kinds: readonly string[]) => (): string => `a question is one of ${kinds.join(', ')}`;

/** A question of the bank. */
export const bankQuestionSchema = z.discriminatedUnion(
  'kind',
  [
    z.strictObject({ ...inBank, ...single }),
    z.strictObject({ ...inBank, ...multiple }),
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
    z.strictObject({ ...inBank, ...open }),
  ],
  { error: noKind(['single', 'multiple', 'true-false', 'ordering', 'decision', 'fix', 'open']) },
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
