import type { Account, MfaDevice } from '../account/account.ts';
import { quotas } from '../account/lookup.ts';
import { apiError, ok, type Result } from '../result.ts';
import type { Tag } from './tagging.ts';

/** Whether the account may have one more device. AWS: as many as users; the name of this quota is not recorded. reference_iam-quotas.html */
export function deviceTotal({ mfaDevices, raisedQuotas }: Account): Result<null> {
  const limit = raisedQuotas.get('UsersPerAccount') ?? quotas.UsersPerAccount;
  if (mfaDevices.size < limit) return ok(null);
  return apiError('LimitExceeded', `Cannot exceed quota for VirtualMFADevicesPerAccount: ${limit}`);
}

/** The tags of a new device. AWS: their keys are told apart by case, other than those of users. id_tags.html */
export function deviceTags(tags: readonly Tag[]): Result<MfaDevice['tags']> {
  const set = new Map(tags.map(({ Key, Value }) => [Key, Value]));
  if (set.size < tags.length) return apiError('InvalidInput', 'Duplicate tag keys found.');
  // AWS: the text of this refusal is not recorded.
  const reserved = tags.some(({ Key }) => Key.toLowerCase().startsWith('aws:'));
  return reserved ? apiError('InvalidInput', 'aws: prefixed tag names are not allowed for external use.') : ok(set);
}
