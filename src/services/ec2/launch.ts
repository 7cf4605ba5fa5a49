import type { Authorisation, World } from '../../iam/index.ts';
import { aboutTags, ec2Arn, regional } from './authorise.ts';
import { network } from './instance.ts';

type Tag = { readonly Key: string; readonly Value?: string | undefined };

interface TagSpecification {
  readonly ResourceType?: string | undefined;
  readonly Tags?: readonly Tag[] | undefined;
}

/** What a launch says of itself. */
interface Launch {
  readonly ImageId?: string | undefined;
  readonly InstanceType?: string | undefined;
  readonly KeyName?: string | undefined;
  readonly SecurityGroupIds?: readonly string[] | undefined;
  readonly SubnetId?: string | undefined;
  readonly TagSpecifications?: readonly TagSpecification[] | undefined;
}

/** AWS: the type of a launch that names none. RunInstances, API reference */
export const DEFAULT_TYPE = 'm1.small';

/** The tags that a launch gives to things of one kind. */
export const tagsFor = ({ TagSpecifications = [] }: Launch, kind: string): readonly Tag[] =>
  TagSpecifications.filter(({ ResourceType }) => ResourceType === kind).flatMap(({ Tags = [] }) => Tags);

/**
 * A launch needs the permission on everything that it makes or uses, and to tag what it tags. AWS: the instance is denied first, as transcripts
 * show. ec2/ExamplePolicies_EC2.html
 */
export function onLaunch(launch: Launch, world: World): readonly Authorisation[] {
  const { ImageId = '*', InstanceType = DEFAULT_TYPE, SubnetId = network.subnetId, KeyName } = launch;
  const { SecurityGroupIds = [network.securityGroup.GroupId] } = launch;
  const vpc = { 'ec2:Vpc': [ec2Arn(world, `vpc/${network.vpcId}`)] };
  const typed = { 'ec2:InstanceType': [InstanceType] };
  const on = (resource: string, context: NonNullable<Authorisation['context']> = {}): Authorisation => {
    return { action: 'ec2:RunInstances', resource: ec2Arn(world, resource), context: { ...regional, ...context } };
  };
  const tagged = ['instance', 'volume'].flatMap((kind): readonly Authorisation[] => {
    const tags = tagsFor(launch, kind);
    if (tags.length === 0) return [];
    // AWS: tags of a launch need ec2:CreateTags as well. ec2/supported-iam-actions-tagging.html
    const context = { ...regional, ...aboutTags(tags), 'ec2:CreateAction': ['RunInstances'] };
    return [{ action: 'ec2:CreateTags', resource: ec2Arn(world, `${kind}/*`), context }];
  });
  return [
    on('instance/*', { ...typed, ...aboutTags(tagsFor(launch, 'instance')) }),
    on(`image/${ImageId}`, { 'ec2:Owner': ['amazon'], 'ec2:Public': ['true'] }),
    on(`subnet/${SubnetId}`, vpc),
    on('network-interface/*', { ...vpc, 'ec2:Subnet': [ec2Arn(world, `subnet/${SubnetId}`)] }),
    ...SecurityGroupIds.map((id) => on(`security-group/${id}`, vpc)),
    on('volume/*', aboutTags(tagsFor(launch, 'volume'))),
    ...(KeyName === undefined ? [] : [on(`key-pair/${KeyName}`, { 'ec2:KeyPairName': [KeyName] })]),
    ...tagged,
  ];
}
