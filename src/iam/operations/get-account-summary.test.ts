import { describe, expect, test } from 'vitest';
import { authorisationOf, expectedAuthorisation } from '../../../test/support/authorisation.ts';
import { S3_READ_ONLY, Sandbox, allow } from '../../../test/support/builders.ts';
import { withDanasDevice } from '../../../test/support/mfa.ts';

/** Source: recorded on 17 February 2026, iam-facts.md section 4. */
const QUOTAS = {
  AccessKeysPerUserQuota: 2,
  AssumeRolePolicySizeQuota: 2048,
  AttachedPoliciesPerGroupQuota: 10,
  AttachedPoliciesPerRoleQuota: 10,
  AttachedPoliciesPerUserQuota: 10,
  GlobalEndpointTokenVersion: 1,
  GroupPolicySizeQuota: 5120,
  GroupsPerUserQuota: 10,
  GroupsQuota: 300,
  InstanceProfilesQuota: 1000,
  PoliciesQuota: 1500,
  PolicySizeQuota: 6144,
  PolicyVersionsInUseQuota: 10000,
  RolePolicySizeQuota: 10240,
  RolesQuota: 1000,
  ServerCertificatesQuota: 20,
  SigningCertificatesPerUserQuota: 2,
  UserPolicySizeQuota: 2048,
  UsersQuota: 5000,
  VersionsPerPolicyQuota: 5,
};

const COUNTS = [
  'AccountAccessKeysPresent',
  'AccountMFAEnabled',
  'AccountPasswordPresent',
  'AccountSigningCertificatesPresent',
  'Groups',
  'InstanceProfiles',
  'MFADevices',
  'MFADevicesInUse',
  'Policies',
  'PolicyVersionsInUse',
  'Providers',
  'Roles',
  'ServerCertificates',
  'Users',
];

const summary = (sandbox: Sandbox) => Object(sandbox.output('GetAccountSummary', {})?.['SummaryMap']);

describe('GetAccountSummary', () => {
  test('has the keys and the quotas that AWS has, and no others', () => {
    const told = summary(new Sandbox());
    expect(told).toMatchObject(QUOTAS);
    expect(Object.keys(told)).toEqual([...COUNTS, ...Object.keys(QUOTAS)].sort());
  });

  test('counts what there is', () => {
    const sandbox = withDanasDevice().group('Developers').attached('User', 'dana', S3_READ_ONLY);
    sandbox.output('CreatePolicy', { PolicyName: 'Own', PolicyDocument: allow('s3:*') });
    sandbox.output('CreateVirtualMFADevice', { VirtualMFADeviceName: 'key' });
    expect(summary(sandbox)).toMatchObject({
      Users: 2,
      Groups: 1,
      Roles: 1,
      Policies: 1,
      MFADevices: 2,
      MFADevicesInUse: 1,
    });
    // The policy of the administrator's role, and the one attached to dana.
    expect(summary(sandbox)).toMatchObject({ PolicyVersionsInUse: 2 });
  });

  test('tells a quota that AWS has raised', () => {
    const sandbox = new Sandbox();
    const { account } = sandbox.world;
    sandbox.world = { ...sandbox.world, account: { ...account, raisedQuotas: new Map([['GroupsPerAccount', 500]]) } };
    expect(summary(sandbox)).toMatchObject({ GroupsQuota: 500, UsersQuota: 5000 });
  });

  test('is authorised on everything', () => {
    const action = 'iam:GetAccountSummary';
    const call = { operation: 'GetAccountSummary', input: {}, action, resource: '*', printed: '*' };
    expect(authorisationOf(call, () => new Sandbox())).toEqual(expectedAuthorisation(call));
  });
});
