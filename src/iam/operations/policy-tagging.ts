import type { Tagging } from './tagging.ts';

/** AWS: the keys of a policy's tags are told apart by case, other than those of users and roles. Recorded in 2026 */
export const policyTagging: Tagging = {
  quota: 'TagsPerPolicy',
  sameKey: (one, other) => one === other,
  duplicate: 'Duplicate tag keys found.',
};
