import { apiError } from '../../iam/index.ts';

export const instanceIds = {
  type: 'list',
  required: true,
  of: { type: 'string', documentation: 'The id of an instance.' },
  documentation: 'The ids of the instances.',
} as const;

export const dryRun = {
  type: 'boolean',
  documentation: 'Only tell whether the call would be allowed: the answer is an error, DryRunOperation if it would be.',
} as const;

/** AWS: what would have been allowed is an error as well, of a name that tells it. */
export const wouldSucceed = (): ReturnType<typeof apiError> =>
  apiError('DryRunOperation', 'Request would have succeeded, but DryRun flag is set.');

export const tagResources = {
  type: 'list',
  required: true,
  of: { type: 'string', documentation: 'The id of an instance.' },
  documentation: 'The ids of the instances.',
} as const;

export const tags = {
  type: 'list',
  of: {
    type: 'structure',
    members: {
      Key: { type: 'string', required: true, documentation: 'The key of the tag.' },
      Value: { type: 'string', documentation: 'The value of the tag; empty by default.' },
    },
  },
  documentation: 'The tags to set.',
} as const;
