import { listUserTags } from '../list-user-tags.ts';
import { tagUser } from '../tag-user.ts';
import { untagUser } from '../untag-user.ts';
import { updateGroup } from '../update-group.ts';
import { updateUser } from '../update-user.ts';

/** New names and paths, and tags. */
export const nameAndTagOperations = [updateUser, updateGroup, tagUser, untagUser, listUserTags] as const;
