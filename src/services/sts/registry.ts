import { getCallerIdentity } from './get-caller-identity.ts';

/** Every operation of STS that this account knows. */
export const stsOperations = [getCallerIdentity] as const;
