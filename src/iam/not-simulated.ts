/** What AWS evaluates or answers and this account does not, as ids; `strings` has the words. The about page lists them. */
export const notSimulated = [
  'resourceControlPolicies',
  'otherResourcePolicies',
  'otherAccounts',
  'canonicalUsers',
  'serviceConditionKeys',
  'otherServices',
  'federation',
  'otherCredentials',
  'instanceProfiles',
  'passRole',
  'delays',
  'limitsOfRate',
  'managementAccount',
] as const;

export type NotSimulated = (typeof notSimulated)[number];
