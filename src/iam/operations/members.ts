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
