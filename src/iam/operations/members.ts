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

/** AWS: only up to 64 where policies are attached to the user. Service model */
export const policyUserName = { ...userName, max: 64 } as const;

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

export const path = {
  type: 'string',
  min: 1,
  max: 512,
  pattern: pathPattern,
  documentation: 'The path for the name; / by default. The console cannot set it.',
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

export const tagKey = {
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
