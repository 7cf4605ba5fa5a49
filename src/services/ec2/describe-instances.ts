import { apiError, defineOperation, ok } from '../../iam/index.ts';
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
    NextToken: { type: 'string', documentation: 'Where the last page ended: the NextToken of the last answer.' },
    MaxResults: { type: 'integer', documentation: 'The largest number of instances in one answer, at least 5.' },
  },
  membersNotYet: ['IncludeManagedResources'],
  collects: ['Reservations'],
  pagedBy: 'NextToken',
  errors: [
    'DryRunOperation',
    'InvalidInstanceID.Malformed',
    'InvalidInstanceID.NotFound',
    'InvalidParameterCombination',
    'InvalidParameterValue',
  ],
  denial: notAuthorised,
  invalidCredentials: badCredentials,
  example: 'aws ec2 describe-instances',
  // AWS: it has no resource type, and the denial names no resource. Seen in transcripts.
  authorise: () => [{ action: 'ec2:DescribeInstances', resource: '*', printedAs: null, context: regional }],
  apply({ InstanceIds, DryRun, Filters = [], NextToken, MaxResults }, { world, at }) {
    if (MaxResults !== undefined && InstanceIds !== undefined)
      return apiError(
        'InvalidParameterCombination',
        'The parameter instancesSet cannot be used with the parameter maxResults',
      );
    if (MaxResults !== undefined && MaxResults < LEAST)
      return apiError(
        'InvalidParameterValue',
        `Value ( ${MaxResults} ) for parameter maxResults is invalid. Expecting a value greater than ${LEAST}.`,
      );
    if (DryRun === true) return wouldSucceed();
    const found = InstanceIds === undefined ? ok(instancesAt(world, at)) : findInstances(world, InstanceIds, at);
    if (!found.ok) return found;
    const left = filtered(found.value, Filters, at);
    if (!left.ok) return left;
    // Unverified: what EC2 says of a token that it did not give.
    const start = NextToken === undefined ? 0 : left.value.findIndex(({ id }) => id === NextToken);
    if (start === -1) return apiError('InvalidParameterValue', 'Unable to parse pagination token');
    const shown = left.value.slice(start, MaxResults === undefined ? undefined : start + MaxResults);
    const next = left.value[start + shown.length];
    const output = {
      ...(next === undefined ? {} : { NextToken: next.id }),
      Reservations: reservationShapes(shown, world.account.id, at),
    };
    return ok({ world, output });
  },
});

/** AWS: a page of instances has five at least. DescribeInstances, API reference */
const LEAST = 5;
