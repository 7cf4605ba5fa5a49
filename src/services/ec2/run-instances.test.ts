import { describe, expect, it } from 'vitest';
import { administrator } from '../../iam/index.ts';
import { accountAfter, call, runIn } from '../../../test/support/account.ts';
import { asUser, AT, policyText, withInline } from '../../../test/support/builders.ts';
import { serviceError, serviceOutput, wrongAuthorisation } from '../../../test/support/service-authorisation.ts';

const place = accountAfter([]);
const { world } = place;
const RUN = ['ec2', 'RunInstances'] as const;
const IMAGE = 'ami-0c02fb55956c7d316';
const one = { ImageId: IMAGE, InstanceType: 't3.micro', MinCount: 1, MaxCount: 1 };
const tagged = (env: string) => [{ ResourceType: 'instance', Tags: [{ Key: 'env', Value: env }] }];

const arn = (resource: string) => `arn:aws:ec2:us-east-1:123456789012:${resource}`;
const grants = [
  arn('instance/*'),
  `arn:aws:ec2:us-east-1::image/${IMAGE}`,
  arn('subnet/subnet-08fc749671b2d077c'),
  arn('network-interface/*'),
  arn('security-group/sg-0598c7d356eba48d7'),
  arn('volume/*'),
].map((resource) => ({ action: 'ec2:RunInstances', resource }));

describe('RunInstances', () => {
  it('launches instances of one reservation, which are pending at first', () => {
    const { output, world: after } = serviceOutput(world, RUN, {
      ...one,
      MaxCount: 2,
      TagSpecifications: tagged('dev'),
    });
    const ids = [...after.services.ec2.instances.keys()];
    expect(ids).toHaveLength(2);
    for (const id of ids) {
      expect(id).toMatch(/^i-[\da-f]{17}$/);
      expect(after.services.ec2.instances.get(id)).toEqual({
        id,
        imageId: IMAGE,
        instanceType: 't3.micro',
        launchTime: AT,
        state: 'running',
        since: AT,
        tags: new Map([['env', 'dev']]),
      });
    }
    expect(output).toMatchObject({
      OwnerId: '123456789012',
      Instances: ids.map((InstanceId) => ({ InstanceId, State: { Code: 0, Name: 'pending' } })),
    });
    expect(serviceOutput(after, ['ec2', 'DescribeInstances']).output).toEqual({ Reservations: [output] });
  });

  it('launches in another call instances of other ids', () => {
    const line = `aws ec2 run-instances --image-id ${IMAGE}`;
    const first = runIn(place, line, undefined, 1);
    const second = runIn({ ...place, world: first.world }, line, undefined, 2);
    expect(second.world.services.ec2.instances.size).toBe(2);
  });

  it.each([
    ['', 1],
    ['--count 2', 2],
    ['--count 1:3', 3],
    ["--tag-specifications 'ResourceType=instance,Tags=[{Key=env,Value=dev}]'", 1],
  ])('as a command with %j launches %i', (options, count) => {
    const ran = runIn(place, `aws ec2 run-instances --image-id ${IMAGE} --instance-type t3.micro ${options}`);
    expect([ran.stderr, ran.world.services.ec2.instances.size]).toEqual(['', count]);
  });

  it('as a command says that a count is a number or two', () => {
    const ran = runIn(place, `aws ec2 run-instances --image-id ${IMAGE} --count many`);
    expect([ran.exitCode, ran.executions]).toEqual([255, []]);
    // Recorded from aws-cli 2.38.1, which falls over its own sentence here.
    expect(ran.stderr).toBe("\naws: [ERROR]: name 'ParamValidationError' is not defined\n");
  });

  it.each([
    [{ MinCount: 1, MaxCount: 1 }, 'MissingParameter', 'The request must contain the parameter ImageId'],
    [{ ...one, ImageId: 'linux' }, 'InvalidAMIID.Malformed', 'Invalid id: "linux" (expecting "ami-...")'],
    [{ ...one, ImageId: 'ami-1' }, 'InvalidAMIID.Malformed', 'Invalid id: "ami-1"'],
    [{ ...one, InstanceType: 'small' }, 'InvalidParameterValue', "Invalid value 'small' for InstanceType."],
    [
      { ...one, MinCount: 0 },
      'InvalidParameterValue',
      'Value (0) for parameter minCount is invalid. Parameter must be greater than 0.',
    ],
    [{ ...one, MinCount: 2 }, 'InvalidParameterCombination', 'minCount may not exceed maxCount'],
    [{ ...one, DryRun: true }, 'DryRunOperation', 'Request would have succeeded, but DryRun flag is set.'],
  ])('answers %j with %s', (input, code, message) => {
    expect(serviceError(world, RUN, input)).toEqual({ code, message });
  });

  it('refuses the fifty-first tag', () => {
    const Tags = Array.from({ length: 51 }, (_, n) => ({ Key: `k${n}`, Value: '' }));
    const input = { ...one, TagSpecifications: [{ ResourceType: 'instance', Tags }] };
    expect(serviceError(world, RUN, input).code).toBe('TagLimitExceeded');
  });

  it('lets twenty instances run', () => {
    const full = serviceOutput(world, RUN, { ...one, MinCount: 20, MaxCount: 30 }).world;
    expect(full.services.ec2.instances.size).toBe(20);
    expect(serviceError(full, RUN, one)).toMatchObject({
      code: 'InstanceLimitExceeded',
      message: expect.stringContaining('more instances (21) than your current instance limit of 20 allows'),
    });
  });

  it('needs ec2:RunInstances on all that a launch makes and uses', () => {
    const asked = { service: 'ec2', operation: 'RunInstances', code: 'UnauthorizedOperation', input: one, grants };
    expect(wrongAuthorisation(asked, world)).toEqual([]);
  });

  it('with tags needs ec2:CreateTags as well', () => {
    const asked = {
      service: 'ec2',
      operation: 'RunInstances',
      code: 'UnauthorizedOperation',
      input: { ...one, TagSpecifications: tagged('dev') },
      grants: [...grants, { action: 'ec2:CreateTags', resource: arn('instance/*') }],
    };
    expect(wrongAuthorisation(asked, world)).toEqual([]);
  });

  it('can be kept to a type of instance and to a tag', () => {
    const user = call(world, administrator, ['iam', 'CreateUser'], { UserName: 'dana' }).world;
    const text = policyText(
      { Effect: 'Allow', Action: 'ec2:*', Resource: '*' },
      {
        Effect: 'Deny',
        Action: 'ec2:RunInstances',
        Resource: arn('instance/*'),
        Condition: { StringNotEquals: { 'ec2:InstanceType': 't3.micro' } },
      },
      {
        Effect: 'Deny',
        Action: 'ec2:RunInstances',
        Resource: arn('instance/*'),
        Condition: { StringNotEquals: { 'aws:RequestTag/env': 'dev' } },
      },
    );
    const limited = withInline(user, 'user', 'dana', 'small-and-tagged', text);
    const runs = (input: object) => call(limited, asUser('dana'), RUN, { ...one, ...input }).result.ok;
    expect(runs({ TagSpecifications: tagged('dev') })).toBe(true);
    expect(runs({ TagSpecifications: tagged('prod') })).toBe(false);
    expect(runs({})).toBe(false);
    expect(runs({ InstanceType: 't3.large', TagSpecifications: tagged('dev') })).toBe(false);
  });
});
