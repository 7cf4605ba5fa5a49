import { defineOperation, ok } from '../../iam/index.ts';
import { regional } from './authorise.ts';
import { notAuthorised, badCredentials } from './denial.ts';
import { dryRun, wouldSucceed } from './ec2-members.ts';
import { filtered } from './filters.ts';
import { findInstances, instancesAt, reservationShapes } from './instance.ts';

export const describeInstances = defineOperation({
  service: 'ec2',
  name: 'DescribeInstances',
  documentation: 'Shows instances: all of them, those named, or those that fit every filter.',
  readOnly: true,
  members: {
    InstanceIds: {
      type: 'list',
      of: { type: 'string', documentation: 'The id of an instance.' },
      documentation: 'The ids of the instances; all of them by default.',
    },
    DryRun: dryRun,
    Filters: {
      type: 'list',
      of: {
        type: 'structure',
        members: {
          Name: {
            type: 'string',
            documentation: 'What to look at: instance-state-name, instance-type, tag:KEY and the like.',
          },
          Values: {
            type: 'list',
            of: { type: 'string', documentation: 'A value; `*` and `?` are wildcards.' },
            documentation: 'The values of which one must fit.',
          },
        },
      },
      documentation: 'Only instances that fit.',
    },
  },
  membersNotYet: ['IncludeManagedResources'],
  collects: ['Reservations'],
  errors: ['DryRunOperation', 'InvalidInstanceID.Malformed', 'InvalidInstanceID.NotFound', 'InvalidParameterValue'],
  denial: notAuthorised,
  invalidCredentials: badCredentials,
  example: 'aws ec2 describe-instances',
  // AWS: it has no resource type, and the denial names no resource. Seen in transcripts.
  authorise: () => [{ action: 'ec2:DescribeInstances', resource: '*', printedAs: null, context: regional }],
  apply({ InstanceIds, DryRun, Filters = [] }, { world, at }) {
    if (DryRun === true) return wouldSucceed();
    const found = InstanceIds === undefined ? ok(instancesAt(world, at)) : findInstances(world, InstanceIds, at);
    if (!found.ok) return found;
    const left = filtered(found.value, Filters, at);
    if (!left.ok) return left;
    return ok({ world, output: { Reservations: reservationShapes(left.value, world.account.id, at) } });
  },
});
