import type { Input, InputOf, Member, Members, StringMember } from './operation.ts';
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
 * The error is a ValidationError in AWS's words.
 */
export function validateInput<M extends Members>(members: M, input: Input): Result<InputOf<M>> {
  const broken = Object.entries(members).flatMap(([name, member]) => brokenIn(camel(name), member, input[name]));
  if (broken.length > 0) {
    const count = `${broken.length} validation error${broken.length === 1 ? '' : 's'} detected`;
    return apiError('ValidationError', `${count}: ${broken.join('; ')}`);
  }
  for (const [name, member] of Object.entries(members)) {
    const value = input[name];
    if (member.type !== 'string' || typeof value !== 'string' || member.pattern === undefined) continue;
    if (!member.pattern.test.test(value)) return apiError('ValidationError', member.pattern.refusal(camel(name)));
  }
  if (!fits(members, input)) throw new Error('A checked input does not fit its members');
  return ok(input);
}

/** The constraints that a value breaks, and those that the parts of a list break. AWS: parts count from 1, `tags.1.member.key`. */
function brokenIn(place: string, member: Member, value: unknown): readonly string[] {
  const own = brokenConstraints(member, value).map(
    (constraint) => `Value at '${place}' failed to satisfy constraint: ${constraint}`,
  );
  if (member.type !== 'list' || !Array.isArray(value)) return own;
  const { of } = member;
  const parts = value.flatMap((part: unknown, index) => {
    const at = `${place}.${index + 1}.member`;
    if (of.type === 'string') return brokenIn(at, { ...of, required: true }, part);
    if (!isRecord(part)) return [`Value at '${at}' failed to satisfy constraint: Member must be a structure`];
    return Object.entries(of.members).flatMap(([name, inner]) => brokenIn(`${at}.${camel(name)}`, inner, part[name]));
  });
  return [...own, ...parts];
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const bounded = (bound: string, value: number): string => `Member must have ${bound} or equal to ${value}`;

function brokenConstraints(member: Member, value: unknown): readonly string[] {
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
      if (!Array.isArray(value)) return ['Member must be a list'];
      return member.max !== undefined && value.length > member.max ? [bounded('length less than', member.max)] : [];
  }
}

function brokenByText({ min, max, expression, enum: values }: StringMember, value: string): readonly string[] {
  return [
    ...(min !== undefined && value.length < min ? [bounded('length greater than', min)] : []),
    ...(max !== undefined && value.length > max ? [bounded('length less than', max)] : []),
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
