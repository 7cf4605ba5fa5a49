import { apiError, defineOperation, ok } from '../../iam/index.ts';
import { issued } from './credentials.ts';
import { checkMfa } from './mfa.ts';
import { serialNumber, tokenCode } from './sts-members.ts';

/** AWS: twelve hours for a user. GetSessionToken, API reference */
const TWELVE_HOURS = 43_200;

export const getSessionToken = defineOperation({
  service: 'sts',
  name: 'GetSessionToken',
  documentation:
    'Gives a user temporary credentials of its own: with a code of its MFA device, so that conditions which ask for MFA hold.',
  readOnly: true,
  quotesValues: true,
  members: {
    DurationSeconds: {
      type: 'integer',
      min: 900,
      max: 129_600,
      documentation: 'How long the credentials last, in seconds: twelve hours by default, at most a day and a half.',
    },
    SerialNumber: serialNumber,
    TokenCode: tokenCode,
  },
  errors: ['AccessDenied'],
  example: 'aws sts get-session-token --duration-seconds 3600',
  // AWS: it needs no permission, and policies do not apply to it. GetSessionToken, API reference
  authorise: () => [],
  apply(input, scope) {
    const { principal } = scope;
    // AWS: aws/aws-sdk-php#1876
    if (principal.kind !== 'user' || principal.credentials !== 'access-key') {
      return apiError('AccessDenied', 'Cannot call GetSessionToken with session credentials');
    }
    const mfa = checkMfa(input, scope);
    if (!mfa.ok) return mfa;
    const session = { kind: 'token', userId: principal.userId, mfa: mfa.value } as const;
    const { world, credentials } = issued(scope, session, input.DurationSeconds ?? TWELVE_HOURS);
    return ok({ world, output: { Credentials: credentials } });
  },
});
