import { z } from 'zod';
import type { CheckKind } from './check.ts';
import { checkKinds } from './checks/registry.ts';
import type { MutationId } from './mutations.ts';
import { isValueShape, partOf, type Fields, type Shape, type Word } from './shape.ts';
import { isAction, parseEntity, parsePattern, parseRequest, type CheckSpec, type RequestSpec } from './spec.ts';

/** The schemas of the checks as lesson files write them. A door of its own, so that no page carries zod. */

const ID_EXPECTED = 'expected small letters, digits and hyphens, beginning with a letter';

/** An id in a lesson: of a block, of a check. */
export const idSchema = z.string().regex(/^[a-z][a-z0-9-]*$/, ID_EXPECTED);

/** A text that is read into something else; what cannot be read is refused with what was expected. */
const written = <T>(expected: string, parse: (text: string) => T | null) =>
  z.string().transform((text, context) => {
    const value = parse(text);
    if (value !== null) return value;
    context.issues.push({
      code: 'custom',
      message: `expected ${expected}, found ${JSON.stringify(text)}`,
      input: text,
    });
    return z.NEVER;
  });

const shortRequest = written('"user service:Action arn"', parseRequest);

// YAML reads `true` and `10` as what they look like; a context key has text.
const contextText = z.union([z.string(), z.boolean(), z.number()]).transform(String);

const SESSIONS = ['key', 'console', 'token'] as const;

const sessionSchema = z.string().transform((text, context) => {
  const session = SESSIONS.find((each) => each === text);
  if (session !== undefined) return session;
  const role = /^role:([\w+=,.@-]{1,64})$/.exec(text)?.[1];
  if (role !== undefined) return `role:${role}` as const;
  const message = `expected one of ${SESSIONS.join(', ')}, or role: and its name, found ${JSON.stringify(text)}`;
  context.issues.push({ code: 'custom', message, input: text });
  return z.NEVER;
});

const longRequest = z
  .strictObject({
    who: z.string().min(1).describe('A user of the account, or `role:NAME`.'),
    do: z.string().refine(isAction, 'expected an action, like s3:GetObject').describe('The action.'),
    on: z.string().min(1).describe('The ARN, or `*` for an action that has no resource.'),
    session: sessionSchema
      .optional()
      .describe(
        'How the user signed in: `key` unless it says `console`, `token` for the credentials of GetSessionToken, or `role:NAME` for a role assumed.',
      ),
    mfa: z.boolean().optional().describe('Whether the session was opened with MFA; `false` unless it says so.'),
    context: z
      .record(z.string().min(1), z.union([contextText, z.array(contextText)]))
      .optional()
      .describe('Context keys that the request adds or overrides; an empty list takes one away.'),
  })
  .refine(({ session = 'key', mfa }) => mfa === undefined || session !== 'key', {
    message: 'says how a session was opened, and an access key opens none: add session: console or session: token',
    path: ['mfa'],
  })
  .transform(({ who, do: action, on: resource, session, mfa, context }): RequestSpec => ({
    who,
    action,
    resource,
    ...(session === undefined || session === 'key' ? {} : { session }),
    ...(mfa === undefined ? {} : { mfa }),
    ...(context === undefined ? {} : { context }),
  }));

const REQUEST_FIELDS = Object.keys(longRequest.in.shape);

/** What is wrong, the cause first: a mistyped key shows twice, as unknown and as missing, and a value cannot be had without its key. */
function slips(
  { issues }: z.ZodError,
  fields: readonly string[],
): readonly { readonly message: string; readonly path: readonly PropertyKey[] }[] {
  const unknown = issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys' ? issue.keys.map((key) => ({ key, path: [...issue.path, key] })) : [],
  );
  if (unknown.length === 0) return issues;
  return unknown.map(({ key, path }) => ({
    message: `unknown key ${JSON.stringify(key)}${path.length === 1 ? `; it takes ${fields.join(', ')}` : ''}`,
    path,
  }));
}

/** Each form has its own schema, chosen by the type, so that a slip in one is not reported as a slip in both. */
export const requestSchema = z
  .union([z.string(), z.record(z.string(), z.unknown())])
  .transform((value, context): RequestSpec => {
    const read = (typeof value === 'string' ? shortRequest : longRequest).safeParse(value);
    if (read.success) return read.data;
    for (const { message, path } of slips(read.error, REQUEST_FIELDS)) {
      context.issues.push({ code: 'custom', message, path: [...path], input: value });
    }
    return z.NEVER;
  })
  .describe(
    'A request: `user service:Action arn`, for example `dev-alice s3:GetObject arn:aws:s3:::app-logs/2026.txt`, or ' +
      '`{ who, do, on, session: console, mfa: true, context: { "aws:SourceIp": 198.51.100.7 } }`.',
  );

const words = {
  text: z.string().min(1),
  count: z.int().min(1),
  flag: z.boolean(),
  request: requestSchema,
  pattern: written('"user", "service:Action arn" or "user service:Action arn", wildcards allowed,', parsePattern),
  entity: written('"user NAME" or "group NAME"', parseEntity),
  users: z.union([z.literal('all'), z.array(z.string().min(1)).min(1)], 'expected all, or a list of user names'),
} satisfies Record<Word, z.ZodType>;

function fieldSchema(shape: Fields[string]): z.ZodType {
  const { of, list, optional } = partOf(shape);
  const one = typeof of === 'string' ? words[of] : z.enum(of, `expected one of ${of.join(', ')}`);
  const all = list ? z.array(one).min(1) : one;
  return optional ? all.optional() : all;
}

/** The value of a kind. A kind with a `short` field takes that field's value alone, and beside other fields its parts. */
function argsSchema({ shape, short, refuse }: CheckKind): z.ZodType {
  const full = shapeSchema(shape);
  return z.unknown().transform((value, context) => {
    const long = short === null || isValueShape(shape) ? value : inFull(value, short, shape);
    const read = full.safeParse(long);
    const refusal = read.success ? refuse(read.data) : null;
    if (read.success && refusal === null) return read.data;
    const issues = read.success
      ? [{ message: refusal ?? '', path: [] }]
      : slips(read.error, isValueShape(shape) ? [] : Object.keys(shape));
    for (const { message, path } of issues) {
      // The author did not write the name of the short field, so the place of a slip does not have it.
      const isUnwritten = long !== value && path[0] === short;
      context.issues.push({ code: 'custom', message, path: path.slice(isUnwritten ? 1 : 0), input: value });
    }
    return z.NEVER;
  });
}

const shapeSchema = (shape: Shape): z.ZodType =>
  isValueShape(shape)
    ? fieldSchema(shape)
    : z.strictObject(
        Object.fromEntries(Object.entries<Fields[string]>(shape).map(([field, inner]) => [field, fieldSchema(inner)])),
      );

function inFull(value: unknown, short: string, shape: Fields): unknown {
  if (typeof value !== 'object' || value === null) return { [short]: value };
  const entries = Object.entries(value);
  const rest = entries.filter(([name]) => !Object.hasOwn(shape, name));
  // Only a request has parts that can stand beside the other fields.
  if (rest.length === 0 || short in value || shape[short] !== 'request') return value;
  const own = entries.filter(([name]) => Object.hasOwn(shape, name));
  return { ...Object.fromEntries(own), [short]: Object.fromEntries(rest) };
}

const argsByKind = new Map(checkKinds.map((kind) => [kind.kind, argsSchema(kind)]));
const kindNames = checkKinds.map(({ kind }) => kind);

/**
 * One check of a task: `{ id?, KIND: value, misconception? }` with exactly one registered kind. The id is the kind's name when none is given.
 */
export const checkSchema = z.record(z.string(), z.unknown()).transform((entry, context): CheckSpec => {
  const refuse = (message: string, path: string[] = []): never => {
    context.issues.push({ code: 'custom', message, path, input: entry });
    return z.NEVER;
  };
  const { id, misconception, ...rest } = entry;
  const unknown = Object.keys(rest).filter((key) => !argsByKind.has(key));
  if (unknown.length > 0)
    return refuse(`unknown key ${JSON.stringify(unknown[0])}; a check is one of ${kindNames.join(', ')}`);
  const [kind, ...others] = Object.keys(rest);
  if (kind === undefined) return refuse(`a check is one of ${kindNames.join(', ')}`);
  if (others.length > 0) return refuse(`one check, one kind: found ${[kind, ...others].join(' and ')}`);
  if (id !== undefined && !idSchema.safeParse(id).success) return refuse(ID_EXPECTED, ['id']);
  if (misconception !== undefined && typeof misconception !== 'string')
    return refuse('expected text', ['misconception']);
  const args = argsByKind.get(kind)?.safeParse(rest[kind]);
  if (args === undefined || !args.success) {
    const issue = args?.error.issues[0];
    return refuse(issue?.message ?? 'is not valid', [kind, ...(issue?.path ?? []).map(String)]);
  }
  return {
    id: typeof id === 'string' ? id : kind,
    kind,
    args: z.json().parse(args.data),
    misconception: misconception ?? null,
  };
});

const neverAlone = new Set(checkKinds.flatMap(({ kind, neverAlone: is }) => (is ? [kind] : [])));

/** The checks of a task or of a policy to mend: one at least, and one at least that looks at the account and not at how it was changed. */
export const checksSchema = z
  .array(checkSchema)
  .min(1)
  .refine((checks) => checks.some(({ kind }) => !neverAlone.has(kind)), {
    message: `${[...neverAlone].join(', ')} say how something was done: add a check of what the account is then`,
  });

/** The wrong changes to a solution that a kind of check is there to catch; none for a kind that is not registered. */
export const catchesOf = (kind: string): readonly MutationId[] =>
  checkKinds.find((each) => each.kind === kind)?.catches ?? [];

/** The kinds of check, each with its sentence for lesson authors. */
export const checkDocumentation = checkKinds.map(({ kind, documentation }) => ({ kind, documentation }));
