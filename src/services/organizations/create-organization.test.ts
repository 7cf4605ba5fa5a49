import { describe, expect, it } from 'vitest';
import { ACCOUNT, attached, management, member, standalone } from '../../../test/support/organizations.ts';
import { serviceError, serviceOutput } from '../../../test/support/service-authorisation.ts';

const CREATE = ['organizations', 'CreateOrganization'] as const;

describe('CreateOrganization', () => {
  it('makes this account the management account of an organization with control policies', () => {
    const { output, world } = serviceOutput(standalone(), CREATE, { FeatureSet: 'ALL' });
    const { organization } = world;
    if (organization.kind === 'standalone') throw new Error('No organization');
    expect(organization).toMatchObject({ kind: 'management', managementAccountId: ACCOUNT, controls: true });
    expect(organization.id).toMatch(/^o-[a-z\d]{10}$/);
    expect(organization.rootId).toMatch(/^r-[a-z\d]{4}$/);
    expect(JSON.stringify(output)).toBe(
      JSON.stringify({
        Organization: {
          Id: organization.id,
          Arn: `arn:aws:organizations::${ACCOUNT}:organization/${organization.id}`,
          FeatureSet: 'ALL',
          MasterAccountArn: `arn:aws:organizations::${ACCOUNT}:account/${organization.id}/${ACCOUNT}`,
          MasterAccountId: ACCOUNT,
          MasterAccountEmail: `account-${ACCOUNT}@example.com`,
          AvailablePolicyTypes: [{ Type: 'SERVICE_CONTROL_POLICY', Status: 'ENABLED' }],
        },
      }),
    );
    for (const target of [organization.rootId, ACCOUNT]) expect(attached(world, target)).toEqual(['p-FullAWSAccess']);
  });

  it.each([
    ['manages one', management()],
    ['is in one', member()],
  ])('is refused to an account that %s already', (_, world) => {
    expect(serviceError(world, CREATE, {})).toEqual({
      code: 'AlreadyInOrganizationException',
      message: 'The AWS account is already a member of an organization.',
    });
  });
});
