import type { ApiError, CredentialErrors, ErrorCode } from '../iam/index.ts';
import { credentialErrors } from './credential-errors.ts';
import { notAuthorised } from './ec2/denial.ts';

/** Services of the older protocols call it AccessDenied. Source: the protocols of the service models (query, rest-xml). */
const accessDenied: ReadonlySet<string> = new Set([
  'autoscaling',
  'cloudformation',
  'cloudfront',
  'cloudsearch',
  'cloudwatch',
  'elasticache',
  'elasticbeanstalk',
  'elasticloadbalancing',
  'iam',
  'importexport',
  'rds',
  'redshift',
  'route53',
  's3',
  'sdb',
  'ses',
  'sqs',
  'sts',
]);

const named =
  (code: ErrorCode) =>
  (message: string): ApiError => ({ code, message });

/** How a service answers a call that is denied. Unverified of single services. */
export function denialOf(service: string): (sentence: string) => ApiError {
  if (service === 'ec2') return notAuthorised;
  if (service === 'sns') return named('AuthorizationError');
  return named(accessDenied.has(service) ? 'AccessDenied' : 'AccessDeniedException');
}

/** What a service says of credentials that do not hold. Those of the older protocols speak as IAM does. */
export function credentialsOf(service: string): CredentialErrors {
  if (service === 'ec2') return credentialErrors.ec2;
  if (service === 's3') return credentialErrors.s3;
  return accessDenied.has(service) || service === 'sns' ? {} : credentialErrors.json;
}
