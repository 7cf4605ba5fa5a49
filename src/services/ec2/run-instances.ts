import { apiError, defineOperation, ok, type Ec2Instance } from '../../iam/index.ts';
import { notAuthorisedToChange, badCredentials } from './denial.ts';
import { dryRun, tags, wouldSucceed } from './ec2-members.ts';
import { instanceId, instancesAt, reservation, withInstances } from './instance.ts';
import { DEFAULT_TYPE, onLaunch, tagsFor } from './launch.ts';
import { withTags } from './tags.ts';

/** AWS: the quota of a new account for instances that run. Its present quotas count vCPUs, which this account does not know. */
const INSTANCES = 20;

export const runInstances = defineOperation({
  service: 'ec2',
  name: 'RunInstances',
  documentation: 'Launches instances from an image.',
  readOnly: false,
  members: {
    ImageId: {
      type: 'string',
      documentation: 'The id of the image: `ami-` and eight or seventeen hexadecimal digits.',
    },
    InstanceType: { type: 'string', documentation: 'The type of the instances, such as t3.micro.' },
    KeyName: { type: 'string', documentation: 'The name of a key pair.' },
    MaxCount: { type: 'integer', required: true, documentation: 'How many instances at most.' },
    MinCount: { type: 'integer', required: true, documentation: 'How many instances at least.' },
    SecurityGroupIds: {
      type: 'list',
      of: { type: 'string', documentation: 'The id of a security group.' },
      documentation: 'The security groups; the default one of the network by default.',
    },
    SubnetId: { type: 'string', documentation: 'The subnet; the default one by default.' },
    TagSpecifications: {
      type: 'list',
      of: {
        type: 'structure',
        members: {
          ResourceType: { type: 'string', documentation: 'What to tag: instance, volume and the like.' },
          Tags: tags,
        },
      },
      documentation: 'The tags of what is launched.',
    },
    DryRun: dryRun,
  },
  errors: [
    'DryRunOperation',
    'InstanceLimitExceeded',
    'InvalidAMIID.Malformed',
    'InvalidParameterCombination',
    'InvalidParameterValue',
    'MissingParameter',
    'TagLimitExceeded',
  ],
  denial: notAuthorisedToChange,
  invalidCredentials: badCredentials,
  example: 'aws ec2 run-instances --image-id ami-0c02fb55956c7d316 --instance-type t3.micro --count 1',
  authorise: onLaunch,
  apply(input, { world, at, newId }) {
    const { ImageId, InstanceType = DEFAULT_TYPE, MinCount, MaxCount, DryRun } = input;
    if (ImageId === undefined) return apiError('MissingParameter', 'The request must contain the parameter ImageId');
    if (!/^ami-(?:[\da-f]{8}|[\da-f]{17})$/.test(ImageId)) {
      const expected = ImageId.startsWith('ami-') ? '' : ' (expecting "ami-...")';
      return apiError('InvalidAMIID.Malformed', `Invalid id: "${ImageId}"${expected}`);
    }
    if (!/^[a-z][a-z\d-]*\.[a-z\d-]+$/.test(InstanceType)) {
      return apiError('InvalidParameterValue', `Invalid value '${InstanceType}' for InstanceType.`);
    }
    if (MinCount < 1) {
      return apiError(
        'InvalidParameterValue',
        `Value (${MinCount}) for parameter minCount is invalid. Parameter must be greater than 0.`,
      );
    }
    if (MaxCount < MinCount) {
      return apiError('InvalidParameterCombination', 'minCount may not exceed maxCount');
    }
    const running = instancesAt(world, at).filter(({ state }) => state === 'running').length;
    const count = Math.min(MaxCount, INSTANCES - running);
    if (count < MinCount) {
      return apiError(
        'InstanceLimitExceeded',
        `You have requested more instances (${running + MinCount}) than your current instance limit of ${INSTANCES} allows for the specified instance type. Please visit http://aws.amazon.com/contact-us/ec2-request to request an adjustment to this limit.`,
      );
    }
    const tagsOf = withTags(new Map(), tagsFor(input, 'instance'));
    if (!tagsOf.ok) return tagsOf;
    if (DryRun === true) return wouldSucceed();
    const call = hexadecimal(newId('', 'InstanceId'));
    const launched = Array.from({ length: count }, (_, number): Ec2Instance => {
      return {
        id: instanceId(call, number),
        imageId: ImageId,
        instanceType: InstanceType,
        launchTime: at,
        state: 'running',
        since: at,
        tags: tagsOf.value,
      };
    });
    return ok({ world: withInstances(world, launched), output: reservation(call, launched, world.account.id, at) });
  },
});

/** Fifteen hexadecimal digits from the letters of an id. */
const hexadecimal = (id: string): string =>
  Array.from(id.slice(0, 15), (letter) => (letter.charCodeAt(0) % 16).toString(16)).join('');
