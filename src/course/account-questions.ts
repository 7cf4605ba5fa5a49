import { z } from 'zod';
import type { Count, FixQuestion, SpotTheErrorQuestion } from '../grader/index.ts';
import { checksSchema, requestSchema } from '../grader/schema.ts';
import { commandsSchema, html, misconception } from './fields.ts';

/** Kinds of question about an account or a document: what is right is computed, never written. */

const account = commandsSchema.describe('Commands that build the account, run by the administrator.');

export const decision = {
  kind: z.literal('decision').describe('Requests on an account, to be decided.'),
  account,
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
    z.strictObject({
      entity: z.enum(['user', 'group']).describe('What carries it: user or group.'),
      name: z.string().min(1).describe('The name of the user or group.'),
      policy: z.string().min(1).describe('The name of the policy.'),
    }),
  ],
  { error: 'expected "group NAME/POLICY" or "user NAME/POLICY", or { entity, name, policy }' },
);

const document = z
  .string()
  .min(1)
  .transform((text) => text.trim());

export const fix = {
  kind: z.literal('fix').describe('A policy to be mended.'),
  account,
  policy: policyPlace.describe('The inline policy of the account that is to be mended.'),
  checks: checksSchema.describe('All must pass with the mended document.'),
  solutions: z.array(document).min(1).describe('Documents that pass.'),
  mistakes: z
    .array(
      z.strictObject({
        name: z.string().min(1).describe('What the person did, in a few words.'),
        document: document.describe('The document as this person mends it.'),
        fails: z.string().describe('Id of the check on which it fails.'),
        says: html,
        misconception,
      }),
    )
    .default([])
    .describe('What people write, each with the check that it fails on.'),
};

interface Fix {
  readonly checks: readonly { readonly id: string }[];
  readonly mistakes: readonly { readonly fails: string }[];
}

export function checkNames({ checks, mistakes }: Fix, context: z.RefinementCtx): void {
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

/** A wrong answer that people give, said for whoever gives it. */
export const mistaken = { says: html.describe('What the person who answers so reads.'), misconception };

export const findTheStatement = {
  kind: z.literal('find-the-statement').describe('The statement that decides a request, to be found.'),
  account,
  request: requestSchema.describe('The request. Which statement decides it is computed.'),
  mistaken: z
    .array(
      z.strictObject({
        statement: z
          .string()
          .min(1)
          .transform((id) => (id === 'none' ? null : id))
          .describe('`group NAME/POLICY N`, counted from 1, or `none`.'),
        ...mistaken,
      }),
    )
    .default([])
    .describe('Statements that people take for the one that decides.'),
};

const POLICY_KINDS = [
  'identity',
  'bucket',
  'resource',
  'trust',
  'boundary',
  'session',
  'scp',
  'rcp',
  'endpoint',
] as const satisfies readonly SpotTheErrorQuestion['policy'][];

export const spotTheError = {
  kind: z.literal('spot-the-error').describe('What is wrong with a document, to be found.'),
  document: z
    .string()
    .min(1)
    .transform((text) => text.trimEnd())
    .describe('The policy document as it is shown, line by line.'),
  policy: z.enum(POLICY_KINDS).default('identity').describe('Where the document is meant to stand.'),
  finds: z
    .string()
    .min(1)
    .describe('The rule that fires, once, and nothing else beside it: one by which AWS refuses, or one of our lint.'),
  mistaken: z
    .array(z.strictObject({ line: z.string().min(1).describe('The line as it stands in the document.'), ...mistaken }))
    .default([])
    .describe('Lines that people take for the wrong one.'),
};

interface WrittenLines {
  readonly document: string;
  readonly mistaken: readonly { readonly line: string; readonly says: string; readonly misconception: string | null }[];
}

/** Lines by their number, from 1. Refuses what is no line of the document, or several. */
export function withLines<T extends WrittenLines>(question: T, context: z.RefinementCtx) {
  const lines = question.document.split('\n').map((line) => line.trim());
  const numbered = question.mistaken.map(({ line, ...rest }, index) => {
    const count = lines.filter((text) => text === line.trim()).length;
    if (count !== 1) {
      const message = `${count === 0 ? 'no line' : 'more than one line'} of the document is ${line.trim()}`;
      context.addIssue({ code: 'custom', message, path: ['mistaken', index, 'line'], input: question.mistaken });
    }
    return { ...rest, line: lines.indexOf(line.trim()) + 1 };
  });
  return { ...question, mistaken: numbered, key: null };
}

const name = z.string().min(1);

const count = z.union(
  [
    z
      .strictObject({ policies: name.describe('How many policies reach this user.') })
      .transform(({ policies }): Count => ({ what: 'policies', user: policies })),
    z
      .strictObject({ ways: name.describe('In how many ways policies reach this user.') })
      .transform(({ ways }): Count => ({ what: 'ways', user: ways })),
    z
      .strictObject({ groups: name.describe('How many groups this user is in.') })
      .transform(({ groups }): Count => ({ what: 'groups', user: groups })),
    z
      .strictObject({ members: name.describe('How many members this group has.') })
      .transform(({ members }): Count => ({ what: 'members', group: members })),
    z
      .strictObject({
        allowed: z
          .string()
          .regex(/^[^\s:]+:\S+ \S+$/)
          .describe('How many users may do this: action and ARN.'),
      })
      .transform(({ allowed }): Count => {
        const [action = '', resource = ''] = allowed.split(' ');
        return { what: 'allowed', action, resource };
      }),
  ],
  {
    error:
      'expected { policies: USER }, { ways: USER }, { groups: USER }, { members: GROUP } or { allowed: "service:Action arn" }',
  },
);

export const numeric = {
  kind: z.literal('numeric').describe('A number.'),
  account: commandsSchema.default([]).describe('Commands that build the account that is counted in.'),
  count: count.optional().describe('What of the account is the answer; it is computed.'),
  value: z.number().optional().describe('The answer, where no account gives it.'),
  tolerance: z.number().min(0).default(0).describe('How far beside it still counts.'),
  unit: z.string().default('').describe('Stands behind the field: characters.'),
  mistaken: z
    .array(z.strictObject({ value: z.number().describe('The wrong number.'), ...mistaken }))
    .default([])
    .describe('Numbers that people give.'),
};

interface WrittenNumber {
  readonly account: readonly string[];
  readonly count?: Count | undefined;
  readonly value?: number | undefined;
}

/** Either a number or something to count. */
export function withNumber<T extends WrittenNumber>(question: T, context: z.RefinementCtx) {
  const { account: lines, count: counts, value } = question;
  if ((counts === undefined) === (value === undefined)) {
    const message = 'a numeric question has either a value, or a count that is computed';
    context.addIssue({ code: 'custom', message, path: ['value'], input: question });
  }
  if ((counts === undefined) !== (lines.length === 0)) {
    const message = 'a count goes with an account, and an account with a count';
    context.addIssue({ code: 'custom', message, path: ['account'], input: question });
  }
  return { ...question, count: counts ?? null, value: value ?? null };
}
