import { defineOperation, ok } from '../../iam/index.ts';
import { accessDenied, onTargets, badCredentials } from './authorise.ts';
import { parentId } from './members.ts';
import { childrenOf, joined } from './organization.ts';
import { findParent } from './refusals.ts';

export const listChildren = defineOperation({
  service: 'organizations',
  name: 'ListChildren',
  documentation: 'Lists the accounts or the units directly below the root or a unit.',
  readOnly: true,
  members: {
    ParentId: parentId,
    ChildType: {
      type: 'string',
      required: true,
      enum: ['ACCOUNT', 'ORGANIZATIONAL_UNIT'],
      documentation: 'What to list.',
    },
  },
  collects: ['Children'],
  errors: ['AWSOrganizationsNotInUseException', 'ParentNotFoundException'],
  denial: accessDenied,
  invalidCredentials: badCredentials,
  example: 'aws organizations list-children --parent-id r-ex4m --child-type ACCOUNT',
  authorise: ({ ParentId }, world) => onTargets('ListChildren', world, [ParentId]),
  apply({ ParentId, ChildType }, { world }) {
    const organization = joined(world);
    if (!organization.ok) return organization;
    const parent = findParent(organization.value, ParentId);
    if (!parent.ok) return parent;
    const children = childrenOf(organization.value, ParentId, ChildType);
    return ok({ world, output: { Children: children.map(({ id }) => ({ Id: id, Type: ChildType })) } });
  },
});
