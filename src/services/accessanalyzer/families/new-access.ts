import { checkNoNewAccess } from '../check-no-new-access.ts';

/** What a change of a policy would allow. */
export const newAccessOperations = [checkNoNewAccess] as const;
