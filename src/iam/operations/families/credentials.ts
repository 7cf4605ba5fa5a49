import { changePassword } from '../change-password.ts';
import { createAccessKey } from '../create-access-key.ts';
import { createLoginProfile } from '../create-login-profile.ts';
import { deleteAccessKey } from '../delete-access-key.ts';
import { deleteLoginProfile } from '../delete-login-profile.ts';
import { getAccessKeyLastUsed } from '../get-access-key-last-used.ts';
import { getLoginProfile } from '../get-login-profile.ts';
import { listAccessKeys } from '../list-access-keys.ts';
import { updateAccessKey } from '../update-access-key.ts';
import { updateLoginProfile } from '../update-login-profile.ts';

/** Access keys and passwords. */
export const credentialOperations = [
  createAccessKey,
  listAccessKeys,
  updateAccessKey,
  deleteAccessKey,
  createLoginProfile,
  getLoginProfile,
  updateLoginProfile,
  deleteLoginProfile,
  changePassword,
  getAccessKeyLastUsed,
] as const;
