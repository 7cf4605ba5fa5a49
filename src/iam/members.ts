import type { Input, InputOf, Member, Members } from './operation.ts';
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
 * Checks an input against the members of an operation, as the service does: all length constraints at once, then the characters.
 * The error is a ValidationError in AWS's words.
 */
export function validateInput<M extends Members>(members: M, input: Input): Result<InputOf<M>> {
  const broken = Object.entries(members).flatMap(([name, member]) => {
    const constraint = brokenConstraint(member, input[name]);
    return constraint === null ? [] : [`Value at '${camel(name)}' failed to satisfy constraint: ${constraint}`];
  });
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

function brokenConstraint(member: Member, value: unknown): string | null {
  if (value === undefined || value === null) return member.required === true ? 'Member must not be null' : null;
  if (member.type === 'string') {
    if (typeof value !== 'string') return 'Member must be a string';
    if (member.min !== undefined && value.length < member.min) {
      return `Member must have length greater than or equal to ${member.min}`;
    }
    if (member.max !== undefined && value.length > member.max) {
      return `Member must have length less than or equal to ${member.max}`;
    }
    return null;
  }
  if (typeof value !== 'number' || !Number.isInteger(value)) return 'Member must be an integer';
  if (member.min !== undefined && value < member.min)
    return `Member must have value greater than or equal to ${member.min}`;
  if (member.max !== undefined && value > member.max)
    return `Member must have value less than or equal to ${member.max}`;
  return null;
}

/** INVARIANT: `brokenConstraint` found nothing, so every member has its type and the required ones are there. */
function fits<M extends Members>(members: M, input: Input): input is Input & InputOf<M> {
  return Object.entries(members).every(([name, member]) => brokenConstraint(member, input[name]) === null);
}
