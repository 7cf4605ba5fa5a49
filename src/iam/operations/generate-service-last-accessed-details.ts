import { withEntry, type AccessJob } from '../account/account.ts';
import { uuidOf } from '../account/uuid.ts';
import { defineOperation } from '../registry.ts';
import { ok } from '../result.ts';
import { findSubject } from './access-subject.ts';
import { subjectArn } from './last-accessed-members.ts';

export const generateServiceLastAccessedDetails = defineOperation({
  service: 'iam',
  name: 'GenerateServiceLastAccessedDetails',
  documentation:
    'Begins a report of when a user, group, role or policy last tried to use each service that its policies grant. The tries of a group are those of its members.',
  readOnly: true,
  members: {
    Arn: subjectArn,
    Granularity: {
      type: 'string',
      enum: ['SERVICE_LEVEL', 'ACTION_LEVEL'],
      documentation: 'Whether the report goes down to actions; SERVICE_LEVEL is the default.',
    },
  },
  errors: ['NoSuchEntity', 'InvalidInput'],
  example: 'aws iam generate-service-last-accessed-details --arn arn:aws:iam::123456789012:group/Developers',
  authorise: ({ Arn }) => [{ action: 'iam:GenerateServiceLastAccessedDetails', resource: Arn }],
  apply({ Arn, Granularity = 'SERVICE_LEVEL' }, { world, at, reference, newSecret }) {
    const subject = findSubject(world, Arn, reference);
    if ('needs' in subject || !subject.ok) return subject;
    const { account } = world;
    const job: AccessJob = { id: uuidOf(newSecret('JobId')), arn: Arn, granularity: Granularity, createDate: at };
    return ok({
      world: { ...world, account: { ...account, accessJobs: withEntry(account.accessJobs, job.id, job) } },
      output: { JobId: job.id },
    });
  },
});
