import type { User } from '../account/account.ts';
import { findUser } from '../account/lookup.ts';
import type { Scope } from '../operation.ts';
import { apiError, type Result } from '../result.ts';

/** The user of that name, or without a name the one who asks. AWS: a session that is no user must give one. */
export function namedUser(name: string | undefined, { world, principal }: Scope): Result<User> {
  if (name === undefined && principal.kind !== 'user') {
    return apiError('ValidationError', 'Must specify userName when calling with non-User credentials');
  }
  return findUser(world.account, name ?? principal.name);
}
