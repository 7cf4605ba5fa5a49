import type { ApiError, Authorisation, World } from '../../iam/index.ts';
import { credentialErrors } from '../credential-errors.ts';

/** AWS: a denial names all of the account's analyzers. Transcripts */
export const onAnalyzers = (action: string, { account }: World): readonly Authorisation[] => [
  { action, resource: '*', printedAs: `arn:aws:access-analyzer:us-east-1:${account.id}:*` },
];

export const denial = (message: string): ApiError => ({ code: 'AccessDeniedException', message });

export const badCredentials = credentialErrors.json;
