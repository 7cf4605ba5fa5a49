import { apiError, defineOperation } from '../../iam/index.ts';
import { accessDenied, onTargets, badCredentials } from './authorise.ts';
import { joined, kindOf } from './organization.ts';
import { paged, paging } from './paged.ts';

export const listParents = defineOperation({
  service: 'organizations',
  name: 'ListParents',
  documentation: 'Tells in what a unit or an account stands.',
  readOnly: true,
  members: { ChildId: { type: 'string', required: true, documentation: 'The id of a unit or an account.' }, ...paging },
  collects: ['Parents'],
  pagedBy: 'NextToken',
  errors: ['AWSOrganizationsNotInUseException', 'ChildNotFoundException', 'InvalidInputException'],
  denial: accessDenied,
  invalidCredentials: badCredentials,
  example: 'aws organizations list-parents --child-id 123456789012',
  authorise: ({ ChildId }, world) => onTargets('ListParents', world, [ChildId]),
  apply({ ChildId, ...page }, { world }) {
    const organization = joined(world);
    if (!organization.ok) return organization;
    const { targets } = organization.value;
    const parent = targets.get(targets.get(ChildId)?.parent ?? '');
    if (parent === undefined) return apiError('ChildNotFoundException', "You specified a child that doesn't exist.");
    return paged(world, 'Parents', [{ Id: parent.id, Type: kindOf(parent) }], page);
  },
});
