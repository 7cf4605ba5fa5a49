import { apiError, ok, type Ec2Instance, type Instant, type Result } from '../../iam/index.ts';
import { network, stateShape } from './instance.ts';

interface Filter {
  readonly Name?: string | undefined;
  readonly Values?: readonly string[] | undefined;
}

/** What an instance has for a filter: its values, of which one must fit. Source: DescribeInstances, API reference. */
const valuesOf: Readonly<Record<string, (instance: Ec2Instance, at: Instant) => readonly string[]>> = {
  'image-id': ({ imageId }) => [imageId],
  'instance-id': ({ id }) => [id],
  'instance-state-name': (instance, at) => [stateShape(instance, at).Name],
  'instance-type': ({ instanceType }) => [instanceType],
  'availability-zone': () => [network.zone],
  'subnet-id': () => [network.subnetId],
  'vpc-id': () => [network.vpcId],
  'tag-key': ({ tags }) => [...tags.keys()],
  'tag-value': ({ tags }) => [...tags.values()],
};

/** The instances that fit every filter, or EC2's refusal of a filter that it does not know. */
export function filtered(
  instances: readonly Ec2Instance[],
  filters: readonly Filter[],
  at: Instant,
): Result<readonly Ec2Instance[]> {
  let left = instances;
  for (const { Name = '', Values = [] } of filters) {
    const read = reader(Name);
    if (read === undefined) return apiError('InvalidParameterValue', `The filter '${Name}' is invalid`);
    const patterns = Values.map(patternOf);
    left = left.filter((instance) =>
      read(instance, at).some((value) => patterns.some((pattern) => pattern.test(value))),
    );
  }
  return ok(left);
}

function reader(name: string): ((instance: Ec2Instance, at: Instant) => readonly string[]) | undefined {
  const tag = /^tag:(.+)$/s.exec(name)?.[1];
  if (tag !== undefined) return ({ tags }) => [tags.get(tag) ?? []].flat();
  return Object.hasOwn(valuesOf, name) ? valuesOf[name] : undefined;
}

/** AWS: `*` stands for any text and `?` for one character; case counts. ec2/Using_Filtering.html */
function patternOf(value: string): RegExp {
  const escaped = value.replaceAll(/[.+^${}()|[\]\\]/g, String.raw`\$&`);
  return new RegExp(`^${escaped.replaceAll(/\*+/g, '.*').replaceAll('?', '.')}$`, 's');
}
