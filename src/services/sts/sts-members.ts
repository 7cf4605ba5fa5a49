import { tagKeys, tags } from '../../iam/sessions.ts';

/** Parameters of STS. Constraints: the service model (botocore, sts/2011-06-15). */
export const roleArnMember = {
  type: 'string',
  required: true,
  min: 20,
  max: 2048,
  pattern: {
    test: /^arn:[^:]+:[^:]+:[^:]*:[^:]*:./,
    // AWS: recorded in July 2025.
    refusal: (_member: string, value: string): string => `${value} is invalid`,
  },
  documentation: 'The ARN of the role.',
} as const;

export const roleSessionName = {
  type: 'string',
  required: true,
  min: 2,
  max: 64,
  expression: String.raw`[\w+=,.@-]*`,
  documentation: 'A name for the session. It stands in the ARN of the session and in the trail.',
} as const;

export const policyArns = {
  type: 'list',
  of: {
    type: 'structure',
    members: {
      arn: {
        type: 'string',
        min: 20,
        max: 2048,
        documentation: 'The ARN of a managed policy.',
        completes: 'policy-arn',
      },
    },
  },
  documentation: 'Managed policies that limit the session, at most ten.',
} as const;

export const sessionPolicy = {
  type: 'string',
  min: 1,
  expression: String.raw`[\u0009\u000A\u000D\u0020-\u00FF]+`,
  documentation: 'A policy that limits the session: JSON, or file:// and the name of a file that holds it.',
  completes: 'file',
} as const;

export const sessionTags = {
  ...tags,
  documentation: 'Tags of the session, which conditions see as tags of the principal.',
} as const;

const { required: _required, ...optionalKeys } = tagKeys;

export const transitiveTagKeys = {
  ...optionalKeys,
  documentation: 'The keys of the tags that go along when the session assumes another role.',
} as const;

export const externalId = {
  type: 'string',
  min: 2,
  max: 1224,
  expression: String.raw`[\w+=,.@:\/-]*`,
  documentation: 'What a trust policy may ask for, so that only those assume the role who were told it.',
} as const;

export const serialNumber = {
  type: 'string',
  min: 9,
  max: 256,
  expression: String.raw`[\w+=/:,.@-]*`,
  documentation: 'The serial number of the MFA device, which is the ARN of a virtual one.',
  completes: 'mfa-device',
} as const;

export const tokenCode = {
  type: 'string',
  min: 6,
  max: 6,
  expression: String.raw`[\d]*`,
  documentation: 'The code that the MFA device shows.',
} as const;

export const sourceIdentity = {
  type: 'string',
  min: 2,
  max: 64,
  expression: String.raw`[\w+=,.@-]*`,
  documentation:
    'Who is behind the session. It cannot be changed later, and goes along when the session assumes another role.',
} as const;
