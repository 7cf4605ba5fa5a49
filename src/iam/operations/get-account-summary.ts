import { policyUses } from '../account/detail-shapes.ts';
import { quotas, type QuotaName } from '../account/lookup.ts';
import { defineOperation } from '../registry.ts';
import { ok } from '../result.ts';
import { groupCarriers, userCarriers } from './carriers.ts';
import { roleCarriers } from './role-carriers.ts';

export const getAccountSummary = defineOperation({
  service: 'iam',
  name: 'GetAccountSummary',
  documentation: 'Counts what there is in the account, and tells its quotas.',
  readOnly: true,
  members: {},
  errors: [],
  example: 'aws iam get-account-summary',
  authorise: () => [{ action: 'iam:GetAccountSummary', resource: '*' }],
  apply(_input, { world }) {
    const { account } = world;
    const { users, groups, roles, policies, mfaDevices } = account;
    const quota = (name: QuotaName): number => account.raisedQuotas.get(name) ?? quotas[name];
    const devices = [...mfaDevices.values()];
    // The order is that of a recording of 2026. What this account does not simulate is nought, as in an account that does not use it.
    const SummaryMap = {
      AccessKeysPerUserQuota: quota('AccessKeysPerUser'),
      AccountAccessKeysPresent: 0,
      AccountMFAEnabled: 0,
      AccountPasswordPresent: 1,
      AccountSigningCertificatesPresent: 0,
      AssumeRolePolicySizeQuota: quota('ACLSizePerRole'),
      AttachedPoliciesPerGroupQuota: quota('PoliciesPerGroup'),
      AttachedPoliciesPerRoleQuota: quota('PoliciesPerRole'),
      AttachedPoliciesPerUserQuota: quota('PoliciesPerUser'),
      GlobalEndpointTokenVersion: 1,
      GroupPolicySizeQuota: groupCarriers.quotas.inline,
      Groups: groups.size,
      GroupsPerUserQuota: quota('GroupsPerUser'),
      GroupsQuota: quota('GroupsPerAccount'),
      InstanceProfiles: 0,
      InstanceProfilesQuota: 1000,
      MFADevices: devices.length,
      MFADevicesInUse: devices.filter(({ enabled }) => enabled !== null).length,
      Policies: [...policies.values()].filter(({ awsManaged }) => !awsManaged).length,
      PoliciesQuota: quota('PoliciesPerAccount'),
      PolicySizeQuota: quota('PolicySize'),
      // AWS: an AWS managed policy that somebody uses counts as well.
      PolicyVersionsInUse: policyUses(account).size,
      PolicyVersionsInUseQuota: 10000,
      Providers: 0,
      RolePolicySizeQuota: roleCarriers.quotas.inline,
      Roles: roles.size,
      RolesQuota: quota('RolesPerAccount'),
      ServerCertificates: 0,
      ServerCertificatesQuota: 20,
      SigningCertificatesPerUserQuota: 2,
      UserPolicySizeQuota: userCarriers.quotas.inline,
      Users: users.size,
      UsersQuota: quota('UsersPerAccount'),
      VersionsPerPolicyQuota: 5,
    };
    return ok({ world, output: { SummaryMap } });
  },
});
