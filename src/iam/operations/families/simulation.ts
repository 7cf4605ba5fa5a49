import { getContextKeysForCustomPolicy } from '../get-context-keys-for-custom-policy.ts';
import { getContextKeysForPrincipalPolicy } from '../get-context-keys-for-principal-policy.ts';
import { simulateCustomPolicy } from '../simulate-custom-policy.ts';
import { simulatePrincipalPolicy } from '../simulate-principal-policy.ts';

/** What policies would decide, and what they ask for. */
export const simulationOperations = [
  simulatePrincipalPolicy,
  simulateCustomPolicy,
  getContextKeysForPrincipalPolicy,
  getContextKeysForCustomPolicy,
] as const;
