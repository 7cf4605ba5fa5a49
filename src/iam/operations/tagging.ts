import type { User } from '../account/account.ts';
import { exceeds } from '../account/lookup.ts';
import { apiError, ok, type Result } from '../result.ts';

export interface Tag {
  readonly Key: string;
  readonly Value: string;
}

const sameKey = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

/** The tags with some set over them. AWS: keys are unique without regard to case, and the latest spelling stays. id_tags.html */
export function tagged(tags: User['tags'], news: readonly Tag[]): Result<User['tags']> {
  const duplicate = news.some(({ Key }, index) => news.slice(index + 1).some((other) => sameKey(Key, other.Key)));
  if (duplicate) {
    const message = 'Duplicate tag keys found. Please note that Tag keys are case insensitive.';
    return apiError('InvalidInput', message);
  }
  // AWS: the text of this refusal is not recorded.
  if (news.some(({ Key }) => Key.toLowerCase().startsWith('aws:'))) {
    return apiError('InvalidInput', 'aws: prefixed tag names are not allowed for external use.');
  }
  const kept = [...tags].filter(([key]) => !news.some(({ Key }) => sameKey(key, Key) && key !== Key));
  const after = new Map([...kept, ...news.map(({ Key, Value }) => [Key, Value] as const)]);
  const quota = exceeds('TagsPerUser', after.size);
  return quota.ok ? ok(after) : quota;
}

/** The tags without some. AWS: keys that are not there are no error. */
export const untagged = (tags: User['tags'], keys: readonly string[]): User['tags'] =>
  new Map([...tags].filter(([key]) => !keys.some((gone) => sameKey(key, gone))));

export const sameTags = (one: User['tags'], other: User['tags']): boolean =>
  one.size === other.size && [...one].every(([key, value]) => other.get(key) === value);
