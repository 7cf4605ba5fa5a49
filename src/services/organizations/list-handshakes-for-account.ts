import { defineOperation } from '../../iam/index.ts';
import { accessDenied, onAll, badCredentials } from './authorise.ts';
import { invitationShape } from './invitation.ts';
import { paged, paging } from './paged.ts';

export const listHandshakesForAccount = defineOperation({
  service: 'organizations',
  name: 'ListHandshakesForAccount',
  documentation: 'Lists the invitations to this account. The example company has invited it.',
  readOnly: true,
  members: paging,
  membersNotYet: ['Filter'],
  collects: ['Handshakes'],
  pagedBy: 'NextToken',
  errors: ['InvalidInputException'],
  denial: accessDenied,
  invalidCredentials: badCredentials,
  example: 'aws organizations list-handshakes-for-account',
  authorise: () => onAll('ListHandshakesForAccount'),
  apply(page, { world, at }) {
    return paged(world, 'Handshakes', [invitationShape(world, at)], page);
  },
});
