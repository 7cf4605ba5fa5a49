import { getCallerIdentity } from './get-caller-identity.ts';

/** What is at hand from the beginning. */
export const stsOperations = [getCallerIdentity] as const;
