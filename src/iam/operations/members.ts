import { namePattern, pathPattern } from '../members.ts';

/** Parameters that several operations share. Constraints: the service model (botocore, iam/2010-05-08). */
export const newUserName = {
  type: 'string',
  required: true,
  min: 1,
  max: 64,
  pattern: namePattern,
  documentation: 'The name of the new user; unique in the account without regard to case.',
} as const;

/** AWS: a name that refers to a user may be up to 128 characters long, one that is given to a new user up to 64. */
export const userName = {
  ...newUserName,
  max: 128,
  documentation: 'The name of the user.',
  completes: 'user',
} as const;

/** For operations that are about the caller when they are told no name. */
export const optionalUserName = {
  type: 'string',
  min: 1,
  max: 128,
  pattern: namePattern,
  documentation: 'The name of the user; without it, the user who asks.',
  completes: 'user',
} as const;

/** AWS: only up to 64 where policies are attached to the user. Service model */
export const policyUserName = { ...userName, max: 64 } as const;

export const optionalPolicyUserName = { ...optionalUserName, max: 64 } as const;

export const newGroupName = {
  ...newUserName,
  max: 128,
  documentation: 'The name of the new group; unique in the account without regard to case.',
} as const;

export const groupName = { ...newGroupName, documentation: 'The name of the group.', completes: 'group' } as const;

export const policyArn = {
  type: 'string',
  required: true,
  min: 20,
  max: 2048,
  documentation: 'The ARN of the managed policy.',
  completes: 'policy-arn',
} as const;

export const versionId = {
  type: 'string',
  required: true,
  expression: String.raw`v[1-9][0-9]*(\.[A-Za-z0-9-]*)?`,
  documentation: 'The version: v1, v2 and so on.',
} as const;

export const policyUsageFilter = {
  type: 'string',
  enum: ['PermissionsPolicy', 'PermissionsBoundary'],
  documentation: 'Only what is used to grant permissions, or only what is set as a permissions boundary.',
} as const;

export const path = {
  type: 'string',
  min: 1,
  max: 512,
  pattern: pathPattern,
  documentation: 'The path for the name; / by default. The console cannot set it.',
} as const;

/** AWS: the paths of policies are narrower than those of users and groups. Service model */
export const policyPath = {
  ...path,
  pattern: { ...pathPattern, test: /^(?:\/[A-Za-z0-9.,+@=_-]+)*\/$/ },
} as const;

export const pathPrefix = {
  type: 'string',
  min: 1,
  max: 512,
  pattern: {
    test: /^\/[!-~]*$/,
    refusal: (member: string): string => `The specified value for ${member} is invalid. It must begin with /.`,
  },
  documentation: 'Only entities whose path begins with this; / by default, which is all of them.',
} as const;

export const newPolicyName = {
  type: 'string',
  required: true,
  min: 1,
  max: 128,
  pattern: namePattern,
  documentation: 'The name of the new policy; unique in the account without regard to case, whatever its path.',
} as const;

export const policyName = {
  ...newPolicyName,
  documentation: 'The name of the inline policy.',
  completes: 'policy-name',
} as const;

export const policyDocument = {
  type: 'string',
  required: true,
  min: 1,
  max: 131072,
  pattern: {
    test: /^[\t\n\r -\u00ff]+$/,
    refusal: (member: string): string =>
      `The specified value for ${member} is invalid. It must contain only printable ASCII characters.`,
  },
  documentation: 'The policy document: JSON, or file:// and the name of a file that holds it.',
  completes: 'file',
} as const;

export const policyPathPrefix = { ...pathPrefix, documentation: 'Only policies whose path begins with this.' } as const;

export const accessKeyId = {
  type: 'string',
  required: true,
  min: 16,
  max: 128,
  expression: String.raw`[\w]+`,
  documentation: 'The id of the access key.',
  completes: 'access-key',
} as const;

export const password = {
  type: 'string',
  min: 1,
  max: 128,
  pattern: {
    test: /^[\t\n\r -\u00ff]+$/,
    refusal: (member: string): string =>
      `The specified value for ${member} is invalid. It must contain only printable ASCII characters.`,
  },
  documentation:
    'The password: at least 8 characters, of three kinds among capitals, small letters, digits and others.',
} as const;

export const passwordResetRequired = {
  type: 'boolean',
  documentation: 'Whether the user must choose another password at the next sign-in.',
} as const;

const tagKey = {
  type: 'string',
  required: true,
  min: 1,
  max: 128,
  expression: String.raw`[\p{L}\p{Z}\p{N}_.:/=+\-@]+`,
  documentation: 'The key of the tag.',
} as const;

export const tags = {
  type: 'list',
  max: 50,
  of: {
    type: 'structure',
    members: {
      Key: tagKey,
      Value: {
        type: 'string',
        required: true,
        max: 256,
        expression: String.raw`[\p{L}\p{Z}\p{N}_.:/=+\-@]*`,
        documentation: 'The value of the tag; it may be empty.',
      },
    },
  },
  documentation: 'Tags of the user. Keys are unique without regard to case.',
} as const;

export const tagKeys = {
  type: 'list',
  required: true,
  max: 50,
  of: { type: 'string', min: 1, max: 128, expression: tagKey.expression, documentation: 'A key.' },
  documentation: 'The keys of the tags to remove.',
} as const;
