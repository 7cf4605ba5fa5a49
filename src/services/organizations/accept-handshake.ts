import { apiError, defineOperation, ok } from '../../iam/index.ts';
import { accessDenied, badCredentials } from './authorise.ts';
import { companyOf, invitationArn, invitationShape, invitationState, isInvitation } from './invitation.ts';
import { handshakeId } from './members.ts';
import { withOrganization } from './organization.ts';

export const acceptHandshake = defineOperation({
  service: 'organizations',
  name: 'AcceptHandshake',
  documentation: 'Accepts an invitation: this account becomes a member of that organization, below its root.',
  readOnly: false,
  members: { HandshakeId: handshakeId },
  errors: [
    'HandshakeAlreadyInStateException',
    'HandshakeConstraintViolationException',
    'HandshakeNotFoundException',
    'InvalidHandshakeTransitionException',
  ],
  denial: accessDenied,
  invalidCredentials: badCredentials,
  example: 'aws organizations accept-handshake --handshake-id h-exampleinvitation1',
  authorise: ({ HandshakeId }, world) => [
    { action: 'organizations:AcceptHandshake', resource: invitationArn(world, HandshakeId) },
  ],
  apply({ HandshakeId }, { world, at }) {
    if (!isInvitation(HandshakeId)) {
      return apiError('HandshakeNotFoundException', "You specified a handshake that doesn't exist.");
    }
    const state = invitationState(world, at);
    if (state === 'ACCEPTED') {
      return apiError('HandshakeAlreadyInStateException', 'The specified handshake is already in the requested state.');
    }
    if (state === 'EXPIRED') {
      const why = "You can't perform the operation on the handshake in its current state.";
      return apiError('InvalidHandshakeTransitionException', why);
    }
    if (world.organization.kind !== 'standalone') {
      return apiError('HandshakeConstraintViolationException', 'The account is already a member of an organization.');
    }
    const after = withOrganization(world, companyOf(world, at));
    return ok({ world: after, output: { Handshake: invitationShape(after, at) } });
  },
});
