/** What AWS evaluates or answers and this account does not, as ids; `strings` has the words. The about page lists them. */
export const notSimulated = [
  'boundaries',
  'sessionPolicies',
  'controlPolicies',
  'otherResourcePolicies',
  'otherAccounts',
  'canonicalUsers',
  'serviceConditionKeys',
  'mfaDevices',
  'rolesAndSts',
  'replication',
] as const;

export type NotSimulated = (typeof notSimulated)[number];
