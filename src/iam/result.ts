/**
 * What a learner can cause comes back as a value. `Result` is either the output or an AWS error; exceptions are kept for our own bugs.
 */
export type Result<T, E = ApiError> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: E };

export const ok = <T>(value: T): { readonly ok: true; readonly value: T } => ({ ok: true, value });
export const fail = <E>(error: E): { readonly ok: false; readonly error: E } => ({ ok: false, error });

/** AWS's error codes that this account can answer, with the HTTP status that AWS sends along. Source: the service models. */
export const httpStatus = {
  AccessDenied: 403,
  DeleteConflict: 409,
  EntityAlreadyExists: 409,
  InvalidAccessKeyId: 403,
  InvalidClientTokenId: 403,
  InvalidInput: 400,
  LimitExceeded: 409,
  MalformedPolicy: 400,
  MalformedPolicyDocument: 400,
  NoSuchBucket: 404,
  NoSuchBucketPolicy: 404,
  NoSuchEntity: 404,
  NoSuchKey: 404,
  PasswordPolicyViolation: 400,
  ValidationError: 400,
  '403': 403,
  '404': 404,
} as const satisfies Record<string, number>;

export type ErrorCode = keyof typeof httpStatus;

/** An error in AWS's code and AWS's words. */
export interface ApiError {
  readonly code: ErrorCode;
  readonly message: string;
}

export const apiError = (code: ErrorCode, message: string): { readonly ok: false; readonly error: ApiError } =>
  fail({ code, message });

/** Marks a branch that the types rule out. Reaching it is our bug, so it throws. */
export function assertNever(value: never): never {
  throw new Error(`Unreachable value: ${JSON.stringify(value)}`);
}
