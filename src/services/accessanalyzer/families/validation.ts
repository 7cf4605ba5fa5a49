import { validatePolicy } from '../validate-policy.ts';

/** Reviewing policy documents. */
export const validationOperations = [validatePolicy] as const;
