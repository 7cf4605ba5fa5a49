import { z } from 'zod';
import { checkKinds } from './checks/registry.ts';
import { parseEntity, parseRequest, type CheckSpec, type Shape, type ValueShape } from './spec.ts';

/** The schemas of the checks as lesson files write them. A door of its own, so that no page carries zod. */

const ID_EXPECTED = 'expected small letters, digits and hyphens, beginning with a letter';

/** An id in a lesson: of a block, of a check. */
export const idSchema = z.string().regex(/^[a-z][a-z0-9-]*$/, ID_EXPECTED);

export const requestSchema = z
  .string()
  .describe(
    'A request: `user service:Action arn`, for example `dev-alice s3:GetObject arn:aws:s3:::app-logs/2026.txt`.',
  )
  .transform((text, context) => {
    const request = parseRequest(text);
    if (request !== null) return request;
    context.issues.push({
      code: 'custom',
      message: `expected "user service:Action arn", found ${JSON.stringify(text)}`,
      input: text,
    });
    return z.NEVER;
  });

const entitySchema = z.string().transform((text, context) => {
  const entity = parseEntity(text);
  if (entity !== null) return entity;
  context.issues.push({
    code: 'custom',
    message: `expected "user NAME" or "group NAME", found ${JSON.stringify(text)}`,
    input: text,
  });
  return z.NEVER;
});

const values = { text: z.string().min(1), request: requestSchema, entity: entitySchema } satisfies Record<
  ValueShape,
  z.ZodType
>;

const argsSchema = (shape: Shape): z.ZodType =>
  typeof shape === 'string'
    ? values[shape]
    : z.strictObject(Object.fromEntries(Object.entries(shape).map(([field, inner]) => [field, values[inner]])));

const argsByKind = new Map(checkKinds.map(({ kind, shape }) => [kind, argsSchema(shape)]));
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
