import { apiError, ok, type Authorisation, type Result, type Scope } from '../../iam/index.ts';
import { codesMatch } from '../../iam/sessions.ts';

/** What a call gives to show that its caller has an MFA device. */
export interface MfaGiven {
  readonly SerialNumber?: string | undefined;
  readonly TokenCode?: string | undefined;
}

/** What a condition can ask of the call. A code that is wrong is refused later, so here it counts. */
export const aboutMfa = ({ SerialNumber, TokenCode }: MfaGiven): NonNullable<Authorisation['context']> =>
  SerialNumber === undefined || TokenCode === undefined
    ? {}
    : { 'aws:MultiFactorAuthPresent': ['true'], 'aws:MultiFactorAuthAge': ['0'] };

/** How far a device's clock may be off, in steps of thirty seconds. */
const TOLERANCE = 1;

/**
 * Whether the call came with the code of a device of its caller; null when it came with none.
 * Source of the sentences: aws/aws-cli#6325 and aws/aws-cli#2279. AWS: two spaces stand in the first. That one of the two alone is refused
 * in these words is unverified.
 */
export function checkMfa({ SerialNumber, TokenCode }: MfaGiven, { world, principal, at }: Scope): Result<boolean> {
  if (SerialNumber === undefined && TokenCode === undefined) return ok(false);
  const device = SerialNumber === undefined ? undefined : world.account.mfaDevices.get(SerialNumber);
  const own = principal.kind === 'user' && device?.enabled?.userName === principal.name;
  if (!own || TokenCode === undefined) {
    const advice = 'Please verify your MFA serial number is valid and associated with this user.';
    return apiError('AccessDenied', `MultiFactorAuthentication failed, unable to validate MFA code.  ${advice}`);
  }
  return codesMatch(device.seed, [TokenCode], at, TOLERANCE)
    ? ok(true)
    : apiError('AccessDenied', 'MultiFactorAuthentication failed with invalid MFA one time pass code. ');
}
