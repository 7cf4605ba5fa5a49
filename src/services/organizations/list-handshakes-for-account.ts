import { defineOperation, ok } from '../../iam/index.ts';
import { accessDenied, onAll, badCredentials } from './authorise.ts';
import { invitationShape } from './invitation.ts';

export const listHandshakesForAccount = defineOperation({
  service: 'organizations',
  name: 'ListHandshakesForAccount',
  documentation: 'Lists the invitations to this account. The example company has invited it.',
  readOnly: true,
  members: {},
  membersNotYet: ['Filter'],
  collects: ['Handshakes'],
  errors: [],
  denial: accessDenied,
  invalidCredentials: badCredentials,
  example: 'aws organizations list-handshakes-for-account',
  authorise: () => onAll('ListHandshakesForAccount'),
  apply(_, { world, at }) {
    return ok({ world, output: { Handshakes: [invitationShape(world, at)] } });
  },
});
