import { namePattern } from '../members.ts';
import { policyDocument, tags } from './members.ts';
import { tagKeys } from './tag-members.ts';

/** Parameters of the operations on roles. Constraints: the service model (botocore, iam/2010-05-08). */
export const newRoleName = {
  type: 'string',
  required: true,
  min: 1,
  max: 64,
  pattern: namePattern,
  documentation: 'The name of the new role; unique in the account without regard to case.',
} as const;

export const roleName = { ...newRoleName, documentation: 'The name of the role.', completes: 'role' } as const;

export const trustDocument = {
  ...policyDocument,
  documentation: 'The trust policy, who may assume the role: JSON, or file:// and the name of a file that holds it.',
} as const;

export const roleDescription = {
  type: 'string',
  max: 1000,
  expression: String.raw`[\u0009\u000A\u000D\u0020-\u007E\u00A1-\u00FF]*`,
  documentation: 'What the role is for.',
} as const;

export const maxSessionDuration = {
  type: 'integer',
  min: 3600,
  max: 43200,
  documentation: 'How long a session of the role may last, in seconds: from an hour, which is the default, to twelve.',
} as const;

export const roleTags = {
  ...tags,
  documentation: 'Tags of the role. Keys are unique without regard to case.',
} as const;

export const roleTagKeys = { ...tagKeys, documentation: 'The keys of the tags to remove from the role.' } as const;
