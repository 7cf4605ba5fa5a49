import { describe, expect, it } from 'vitest';
import { administrator } from '../../iam/index.ts';
import { accountAfter, call, runIn } from '../../../test/support/account.ts';
import { asUser } from '../../../test/support/builders.ts';
import { BUILD, instances, WEB } from '../../../test/support/instances.ts';
import { serviceError, serviceOutput, wrongAuthorisation } from '../../../test/support/service-authorisation.ts';

const world = instances();
const DESCRIBE = ['ec2', 'DescribeInstances'] as const;

describe('DescribeInstances', () => {
  it('shows an instance in its reservation, members in the order of the service model', () => {
    const { output } = serviceOutput(world, DESCRIBE, { InstanceIds: [WEB] });
    expect(JSON.stringify(output)).toBe(
      JSON.stringify({
        Reservations: [
          {
            ReservationId: 'r-0a1b2c3d4e5f607ff',
            OwnerId: '123456789012',
            Groups: [],
            Instances: [
              {
                SecurityGroups: [{ GroupId: 'sg-0598c7d356eba48d7', GroupName: 'default' }],
                Tags: [{ Key: 'env', Value: 'prod' }],
                InstanceId: WEB,
                ImageId: 'ami-0c02fb55956c7d316',
                State: { Code: 16, Name: 'running' },
                InstanceType: 't3.micro',
                LaunchTime: '2026-11-01T08:00:00+00:00',
                Placement: { AvailabilityZone: 'us-east-1a' },
                SubnetId: 'subnet-08fc749671b2d077c',
                VpcId: 'vpc-0a1b2c3d4e5f60718',
              },
            ],
          },
        ],
      }),
    );
  });

  const shown = (filters: string): readonly string[] => {
    const place = { ...accountAfter([]), world };
    const ran = runIn(place, `aws ec2 describe-instances ${filters}`);
    return [WEB, BUILD].filter((id) => ran.stdout.includes(id));
  };

  it.each([
    ['', [WEB, BUILD]],
    ['--filters Name=tag:env,Values=prod', [WEB]],
    ['--filters Name=tag:env,Values=prod,dev', [WEB, BUILD]],
    ['--filters Name=tag:env,Values=d*', [BUILD]],
    ['--filters Name=tag:Env,Values=prod', []],
    ['--filters Name=tag-key,Values=env', [WEB, BUILD]],
    ['--filters Name=instance-state-name,Values=stopped', [BUILD]],
    ['--filters Name=instance-type,Values=t3.?icro', [WEB]],
    ['--filters Name=instance-type,Values=t3xmicro', []],
    ['--filters Name=tag:env,Values=prod Name=instance-state-name,Values=stopped', []],
    [`--instance-ids ${BUILD}`, [BUILD]],
  ])('with %j', (filters, expected) => {
    expect(shown(filters)).toEqual(expected);
  });

  it('refuses filters and instances that it does not know, and with --dry-run shows nothing', () => {
    expect(serviceError(world, DESCRIBE, { Filters: [{ Name: 'constructor', Values: ['x'] }] })).toEqual({
      code: 'InvalidParameterValue',
      message: "The filter 'constructor' is invalid",
    });
    expect(serviceError(world, DESCRIBE, { InstanceIds: ['i-00000000'] }).code).toBe('InvalidInstanceID.NotFound');
    expect(serviceError(world, DESCRIBE, { InstanceIds: ['web'] }).code).toBe('InvalidInstanceID.Malformed');
    expect(serviceError(world, DESCRIBE, { DryRun: true }).code).toBe('DryRunOperation');
  });

  it('answers in pages of five at least, and not with ids', () => {
    const refused = serviceError(world, DESCRIBE, { MaxResults: 1 });
    expect(refused.message).toBe('Value ( 1 ) for parameter maxResults is invalid. Expecting a value greater than 5.');
    expect(serviceError(world, DESCRIBE, { MaxResults: 5, InstanceIds: [WEB] }).code).toBe(
      'InvalidParameterCombination',
    );
    expect(serviceError(world, DESCRIBE, { NextToken: 'x' }).code).toBe('InvalidParameterValue');
    const ran = runIn(
      accountAfter(['aws ec2 run-instances --image-id ami-0c02fb55956c7d316 --count 7']),
      "aws ec2 describe-instances --page-size 5 --query 'Reservations[].Instances[].InstanceId | length(@)'",
    );
    expect([ran.executions.length, ran.stdout]).toEqual([2, '7\n']);
  });

  it('needs ec2:DescribeInstances on everything', () => {
    const grants = [{ action: 'ec2:DescribeInstances', resource: '*' }];
    const asked = { service: 'ec2', operation: 'DescribeInstances', grants, code: 'UnauthorizedOperation', input: {} };
    expect(wrongAuthorisation(asked, world)).toEqual([]);
  });

  // Source: transcripts of AWS CLI v2.
  it('is denied without a resource and without an encoded message', () => {
    const user = call(world, administrator, ['iam', 'CreateUser'], { UserName: 'dana' }).world;
    expect(call(user, asUser('dana'), DESCRIBE).result).toMatchObject({
      error: {
        code: 'UnauthorizedOperation',
        message:
          'You are not authorized to perform this operation. User: arn:aws:iam::123456789012:user/dana is not authorized to perform: ec2:DescribeInstances because no identity-based policy allows the ec2:DescribeInstances action',
      },
    });
  });
});
