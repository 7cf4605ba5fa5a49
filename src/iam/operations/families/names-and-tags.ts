import { listPolicyTags } from '../list-policy-tags.ts';
import { listUserTags } from '../list-user-tags.ts';
import { tagPolicy } from '../tag-policy.ts';
import { tagUser } from '../tag-user.ts';
import { untagPolicy } from '../untag-policy.ts';
import { untagUser } from '../untag-user.ts';
import { updateGroup } from '../update-group.ts';
import { updateUser } from '../update-user.ts';

/** New names and paths, and tags. */
export const nameAndTagOperations = [
  updateUser,
  updateGroup,
  tagUser,
  untagUser,
  listUserTags,
  tagPolicy,
  untagPolicy,
  listPolicyTags,
] as const;
