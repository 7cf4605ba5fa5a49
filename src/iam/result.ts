/**
 * What a learner can cause comes back as a value. `Result` is either the output or an AWS error; exceptions are kept for our own bugs.
 */
export type Result<T, E = ApiError> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: E };

export const ok = <T>(value: T): { readonly ok: true; readonly value: T } => ({ ok: true, value });
export const fail = <E>(error: E): { readonly ok: false; readonly error: E } => ({ ok: false, error });

/** AWS's error codes that this account can answer, with the HTTP status that AWS sends along. Source: the service models. */
export const httpStatus = {
  AWSOrganizationsNotInUseException: 400,
  AccessDenied: 403,
  AccessDeniedException: 400,
  AccountNotFoundException: 400,
  AlreadyInOrganizationException: 400,
  AuthFailure: 401,
  AuthorizationError: 403,
  BucketNotEmpty: 409,
  ChildNotFoundException: 400,
  ConstraintViolationException: 400,
  DeleteConflict: 409,
  DestinationParentNotFoundException: 400,
  DryRunOperation: 412,
  DuplicateAccountException: 400,
  DuplicateOrganizationalUnitException: 400,
  DuplicatePolicyAttachmentException: 400,
  DuplicatePolicyException: 400,
  EntityAlreadyExists: 409,
  ExpiredToken: 403,
  ExpiredTokenException: 400,
  HandshakeAlreadyInStateException: 400,
  HandshakeConstraintViolationException: 400,
  HandshakeNotFoundException: 400,
  IncorrectInstanceState: 400,
  InstanceLimitExceeded: 400,
  'InvalidAMIID.Malformed': 400,
  InvalidAccessKeyId: 403,
  InvalidArgument: 400,
  InvalidBucketName: 400,
  InvalidAuthenticationCode: 403,
  InvalidClientTokenId: 403,
  InvalidHandshakeTransitionException: 400,
  InvalidInput: 400,
  InvalidLookupAttributesException: 400,
  InvalidMaxResultsException: 400,
  InvalidNextTokenException: 400,
  InvalidSignatureException: 400,
  InvalidTimeRangeException: 400,
  InvalidUserType: 400,
  InvalidInputException: 400,
  'InvalidInstanceID.Malformed': 400,
  'InvalidInstanceID.NotFound': 400,
  InvalidParameterCombination: 400,
  InvalidParameterValue: 400,
  LimitExceeded: 409,
  MalformedPolicy: 400,
  MalformedPolicyDocument: 400,
  MalformedPolicyDocumentException: 400,
  MissingParameter: 400,
  MasterCannotLeaveOrganizationException: 400,
  NoSuchBucket: 404,
  NoSuchBucketPolicy: 404,
  NoSuchEntity: 404,
  NoSuchKey: 404,
  OrganizationNotEmptyException: 400,
  OrganizationalUnitNotEmptyException: 400,
  OrganizationalUnitNotFoundException: 400,
  ParentNotFoundException: 400,
  PackedPolicyTooLarge: 400,
  PasswordPolicyViolation: 400,
  ReportExpired: 410,
  ReportInProgress: 404,
  ReportNotPresent: 410,
  PolicyInUseException: 400,
  PolicyNotAttachedException: 400,
  PolicyNotFoundException: 400,
  PolicyTypeAlreadyEnabledException: 400,
  PolicyTypeNotAvailableForOrganizationException: 400,
  PolicyTypeNotEnabledException: 400,
  RequestExpired: 400,
  RootNotFoundException: 400,
  SignatureDoesNotMatch: 403,
  SourceParentNotFoundException: 400,
  TagLimitExceeded: 400,
  TargetNotFoundException: 400,
  UnauthorizedOperation: 403,
  UnmodifiableEntity: 400,
  TooManyBuckets: 400,
  UnprocessableEntityException: 422,
  UnrecognizedClientException: 400,
  ValidationError: 400,
  ValidationException: 400,
  '400': 400,
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
