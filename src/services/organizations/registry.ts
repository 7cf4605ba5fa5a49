import type { OperationFamily } from '../../iam/index.ts';

/** The operations of Organizations. */
export const organizationsFamilies: readonly OperationFamily[] = [
  {
    id: 'organizations/organization',
    service: 'organizations',
    names: [
      'DescribeOrganization',
      'CreateOrganization',
      'DeleteOrganization',
      'LeaveOrganization',
      'ListHandshakesForAccount',
      'AcceptHandshake',
    ],
    load: async () => (await import('./families/organization.ts')).organizationOperations,
  },
  {
    id: 'organizations/places',
    service: 'organizations',
    names: [
      'ListRoots',
      'CreateOrganizationalUnit',
      'DeleteOrganizationalUnit',
      'DescribeOrganizationalUnit',
      'ListOrganizationalUnitsForParent',
      'ListAccountsForParent',
      'ListAccounts',
      'DescribeAccount',
      'MoveAccount',
      'ListParents',
      'ListChildren',
    ],
    load: async () => (await import('./families/places.ts')).placeOperations,
  },
  {
    id: 'organizations/policies',
    service: 'organizations',
    names: [
      'EnablePolicyType',
      'DisablePolicyType',
      'CreatePolicy',
      'UpdatePolicy',
      'DeletePolicy',
      'DescribePolicy',
      'ListPolicies',
      'AttachPolicy',
      'DetachPolicy',
      'ListPoliciesForTarget',
      'ListTargetsForPolicy',
    ],
    load: async () => (await import('./families/policies.ts')).policyOperations,
  },
];
