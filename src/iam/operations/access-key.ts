import type { AccessKey, User } from '../account/account.ts';
import { apiError, ok, type Result } from '../result.ts';

/** The access key of a user by its id. AWS: a key of another user is as unknown as none. */
export function findAccessKey({ accessKeys }: User, id: string): Result<AccessKey> {
  const key = accessKeys.find((one) => one.id === id);
  return key === undefined ? apiError('NoSuchEntity', `The Access Key with id ${id} cannot be found.`) : ok(key);
}
