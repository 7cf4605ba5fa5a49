import type { User } from '../account/account.ts';
import { overQuota, quotas, type QuotaName } from '../account/lookup.ts';
import { apiError, ok, type Result } from '../result.ts';

export interface Tag {
  readonly Key: string;
  readonly Value: string;
}

/** How an entity takes its tags. AWS: the keys of users and roles are unique without regard to case, those of policies with it. id_tags.html */
export interface Tagging {
  readonly quota: QuotaName;
  sameKey(one: string, other: string): boolean;
  /** What AWS says to two tags of one key. */
  readonly duplicate: string;
}

const inAnyCase = {
  sameKey: (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase(),
  duplicate: 'Duplicate tag keys found. Please note that Tag keys are case insensitive.',
} as const;

export const userTagging: Tagging = { quota: 'TagsPerUser', ...inAnyCase };
export const roleTagging: Tagging = { quota: 'TagsPerRole', ...inAnyCase };

/** The tags with some set over them. AWS: the latest spelling of a key stays. */
export function tagged(tags: User['tags'], news: readonly Tag[], tagging: Tagging = userTagging): Result<User['tags']> {
  const { sameKey } = tagging;
  const duplicate = news.some(({ Key }, index) => news.slice(index + 1).some((other) => sameKey(Key, other.Key)));
  if (duplicate) return apiError('InvalidInput', tagging.duplicate);
  // AWS: the text of this refusal is not recorded.
  if (news.some(({ Key }) => Key.toLowerCase().startsWith('aws:'))) {
    return apiError('InvalidInput', 'aws: prefixed tag names are not allowed for external use.');
  }
  const kept = [...tags].filter(([key]) => !news.some(({ Key }) => sameKey(key, Key) && key !== Key));
  const after = new Map([...kept, ...news.map(({ Key, Value }) => [Key, Value] as const)]);
  return after.size <= quotas[tagging.quota] ? ok(after) : overQuota(tagging.quota);
}

/** The tags without some. AWS: keys that are not there are no error. */
export const untagged = (
  tags: User['tags'],
  keys: readonly string[],
  { sameKey }: Tagging = userTagging,
): User['tags'] => new Map([...tags].filter(([key]) => !keys.some((gone) => sameKey(key, gone))));

export const sameTags = (one: User['tags'], other: User['tags']): boolean =>
  one.size === other.size && [...one].every(([key, value]) => other.get(key) === value);
