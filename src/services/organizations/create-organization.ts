import { apiError, defineOperation, ok } from '../../iam/index.ts';
import { accessDenied, onAll, badCredentials } from './authorise.ts';
import { lowercase, newOrganization, newTarget } from './create.ts';
import { withOrganization } from './organization.ts';
import { organizationShape } from './shapes.ts';

export const createOrganization = defineOperation({
  service: 'organizations',
  name: 'CreateOrganization',
  documentation:
    'Makes an organization with this account as its management account, which control policies do not limit.',
  readOnly: false,
  members: {
    FeatureSet: {
      type: 'string',
      enum: ['ALL'],
      documentation: 'ALL. Of organizations for billing alone nothing is kept.',
    },
  },
  errors: ['AlreadyInOrganizationException'],
  denial: accessDenied,
  invalidCredentials: badCredentials,
  example: 'aws organizations create-organization --feature-set ALL',
  authorise: () => onAll('CreateOrganization'),
  apply(_, { world, at, newId }) {
    if (world.organization.kind !== 'standalone') {
      return apiError('AlreadyInOrganizationException', 'The AWS account is already a member of an organization.');
    }
    const rootId = `r-${lowercase(newId('', 'RootId'), 4)}`;
    const organization = newOrganization({
      kind: 'management',
      id: `o-${lowercase(newId('', 'OrganizationId'), 10)}`,
      rootId,
      managementAccountId: world.account.id,
      createDate: at,
      below: [newTarget(world.account.id, 'IAM Dojo', rootId)],
    });
    return ok({
      world: withOrganization(world, organization),
      output: { Organization: organizationShape(organization) },
    });
  },
});
