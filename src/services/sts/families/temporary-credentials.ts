import { assumeRole } from '../assume-role.ts';
import { getSessionToken } from '../get-session-token.ts';

/** What gives out temporary credentials. */
export const temporaryCredentialOperations = [assumeRole, getSessionToken] as const;
