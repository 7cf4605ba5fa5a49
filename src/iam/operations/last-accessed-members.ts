import { pagingMembers } from '../account/paging.ts';

/** Parameters of the operations about last access. Constraints: the service model (botocore, iam/2010-05-08). */
export const subjectArn = {
  type: 'string',
  required: true,
  min: 20,
  max: 2048,
  documentation: 'The ARN of the user, group, role or managed policy.',
} as const;

export const jobId = {
  type: 'string',
  required: true,
  min: 36,
  max: 36,
  documentation: 'The id that generate-service-last-accessed-details answered.',
} as const;

export const serviceNamespace = {
  type: 'string',
  min: 1,
  max: 64,
  expression: String.raw`[\w-]*`,
  documentation: 'A service as actions name it: s3, iam.',
} as const;

/** In the order of the service model. */
export const reportPaging = { MaxItems: pagingMembers.MaxItems, Marker: pagingMembers.Marker } as const;
