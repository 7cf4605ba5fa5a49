import type { CredentialErrors } from '../iam/index.ts';

/** AWS: services with JSON protocols. Seen in transcripts of CloudWatch Logs, Cognito and Organizations; common errors of their API references. */
const json: CredentialErrors = {
  InvalidClientTokenId: {
    code: 'UnrecognizedClientException',
    message: 'The security token included in the request is invalid.',
  },
  ExpiredToken: {
    code: 'ExpiredTokenException',
    message: 'The security token included in the request is expired',
  },
  SignatureDoesNotMatch: {
    code: 'InvalidSignatureException',
    message:
      'The request signature we calculated does not match the signature you provided. Check your AWS Secret Access Key and signing method. Consult the service documentation for details.',
  },
};

const notValidated = {
  code: 'AuthFailure',
  message: 'AWS was not able to validate the provided access credentials',
} as const;

/** AWS: EC2 tells a wrong key and a wrong signature alike. EC2, error codes; transcripts */
const ec2: CredentialErrors = {
  InvalidClientTokenId: notValidated,
  ExpiredToken: { code: 'RequestExpired', message: 'Request has expired.' },
  SignatureDoesNotMatch: notValidated,
};

/** AWS: S3 API reference, error responses; transcripts */
const s3: CredentialErrors = {
  InvalidClientTokenId: {
    code: 'InvalidAccessKeyId',
    message: 'The AWS Access Key Id you provided does not exist in our records.',
  },
  ExpiredToken: { code: 'ExpiredToken', message: 'The provided token has expired.' },
  SignatureDoesNotMatch: {
    code: 'SignatureDoesNotMatch',
    message:
      'The request signature we calculated does not match the signature you provided. Check your key and signing method.',
  },
};

const forbidden = { code: '403', message: 'Forbidden' } as const;

/** AWS: an answer to HEAD has no body, so that the status is all that is left. HeadBucket, API reference */
const s3Head: CredentialErrors = {
  InvalidClientTokenId: forbidden,
  ExpiredToken: { code: '400', message: 'Bad Request' },
  SignatureDoesNotMatch: forbidden,
};

/** What services that do not speak as IAM and STS do say of credentials that do not hold. */
export const credentialErrors = { ec2, json, s3, s3Head } as const;
