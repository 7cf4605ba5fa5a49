import type { Input, InputOf, ListMember, Member, Members, StringMember, StructureMember } from './operation.ts';
import { apiError, ok, type Result } from './result.ts';

const NAME = /^[\w+=,.@-]+$/;

/** Names of users, groups, roles and policies. AWS's sentence; recorded for role names. */
export const namePattern = {
  test: NAME,
  refusal: (member: string): string =>
    `The specified value for ${member} is invalid. It must contain only alphanumeric characters and/or the following: +=,.@_-`,
};

/** Paths begin and end with a slash. AWS: `/a//b/` is accepted. */
export const pathPattern = {
  test: /^(?:\/|\/[!-~]+\/)$/,
  refusal: (member: string): string =>
    `The specified value for ${member} is invalid. It must begin and end with / and contain only alphanumeric characters and/or / characters.`,
};

const camel = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);

/**
 * Checks an input against the members of an operation, as the service does: all constraints of the model at once, then the characters.
 * The error is a ValidationError in AWS's words; `quotes`: some services repeat the value in them.
 */
export function validateInput<M extends Members>(members: M, input: Input, quotes = false): Result<InputOf<M>> {
  const broken = Object.entries(members).flatMap(([name, member]) =>
    brokenIn(camel(name), member, input[name], quotes),
  );
  if (broken.length > 0) {
    const count = `${broken.length} validation error${broken.length === 1 ? '' : 's'} detected`;
    return apiError('ValidationError', `${count}: ${broken.join('; ')}`);
  }
  for (const [name, member] of Object.entries(members)) {
    const value = input[name];
    if (member.type !== 'string' || typeof value !== 'string' || member.pattern === undefined) continue;
    if (!member.pattern.test.test(value))
      return apiError('ValidationError', member.pattern.refusal(camel(name), value));
  }
  if (!fits(members, input)) throw new Error('A checked input does not fit its members');
  return ok(input);
}

/** The constraints that a value breaks, and those that its parts break. AWS: parts count from 1, `tags.1.member.key`. */
function brokenIn(place: string, member: Member | StructureMember, value: unknown, quotes = false): readonly string[] {
  const quoted = quotes && (typeof value === 'string' || typeof value === 'number') ? ` '${value}'` : '';
  const own = brokenConstraints(member, value).map(
    (constraint) => `Value${quoted} at '${place}' failed to satisfy constraint: ${constraint}`,
  );
  if (member.type === 'list' && Array.isArray(value)) {
    const of = { ...member.of, required: true } as const;
    return [...own, ...value.flatMap((part, index) => brokenIn(`${place}.${index + 1}.member`, of, part, quotes))];
  }
  if (member.type !== 'structure' || !isRecord(value)) return own;
  return Object.entries(member.members).flatMap(([name, inner]) =>
    brokenIn(`${place}.${camel(name)}`, inner, value[name], quotes),
  );
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const bounded = (bound: string, value: number): string => `Member must have ${bound} or equal to ${value}`;

function brokenConstraints(member: Member | StructureMember, value: unknown): readonly string[] {
  if (value === undefined || value === null) return member.required === true ? ['Member must not be null'] : [];
  switch (member.type) {
    case 'string':
      return typeof value === 'string' ? brokenByText(member, value) : ['Member must be a string'];
    case 'integer': {
      if (typeof value !== 'number' || !Number.isInteger(value)) return ['Member must be an integer'];
      if (member.min !== undefined && value < member.min) return [bounded('value greater than', member.min)];
      return member.max !== undefined && value > member.max ? [bounded('value less than', member.max)] : [];
    }
    case 'boolean':
      return typeof value === 'boolean' ? [] : ['Member must be a boolean'];
    case 'list':
      return Array.isArray(value) ? brokenLength(member, value) : ['Member must be a list'];
    case 'structure':
      return isRecord(value) ? [] : ['Member must be a structure'];
  }
}

const brokenLength = (
  { min, max }: Pick<ListMember, 'min' | 'max'>,
  { length }: ArrayLike<unknown>,
): readonly string[] => [
  ...(min !== undefined && length < min ? [bounded('length greater than', min)] : []),
  ...(max !== undefined && length > max ? [bounded('length less than', max)] : []),
];

function brokenByText(member: StringMember, value: string): readonly string[] {
  const { expression, enum: values } = member;
  return [
    ...brokenLength(member, value),
    ...(expression !== undefined && !new RegExp(`^(?:${expression})$`, 'u').test(value)
      ? [`Member must satisfy regular expression pattern: ${expression}`]
      : []),
    ...(values?.includes(value) === false ? [`Member must satisfy enum value set: [${values.join(', ')}]`] : []),
  ];
}

/** INVARIANT: `brokenIn` found nothing, so every member has its type and the required ones are there. */
function fits<M extends Members>(members: M, input: Input): input is Input & InputOf<M> {
  return Object.entries(members).every(([name, member]) => brokenIn(name, member, input[name]).length === 0);
}
