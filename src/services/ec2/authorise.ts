import type { Authorisation, Ec2Instance, World } from '../../iam/index.ts';

type Context = NonNullable<Authorisation['context']>;

const REGION = 'us-east-1';

/** What every request to EC2 can be asked for. Service Authorization Reference, EC2 */
export const regional: Context = { 'ec2:Region': [REGION] };

/** The ARN of a resource of EC2: `instance/i-…`. AWS: images are in no account. */
export const ec2Arn = ({ account }: World, resource: string): string =>
  `arn:aws:ec2:${REGION}:${resource.startsWith('image/') ? '' : account.id}:${resource}`;

/** What a condition can ask of an instance. AWS: a tag of the resource is there under two names. */
export const aboutInstance = ({ id, instanceType, tags }: Ec2Instance): Context => ({
  'ec2:InstanceID': [id],
  'ec2:InstanceType': [instanceType],
  ...Object.fromEntries(
    [...tags].flatMap(([key, value]) => ['aws', 'ec2'].map((prefix) => [`${prefix}:ResourceTag/${key}`, [value]])),
  ),
});

/** Authorisation on instances, one after the other; on one that does not exist as on one without tags. */
export const onInstances = (
  action: string,
  world: World,
  ids: readonly string[],
  context: Context = {},
): readonly Authorisation[] =>
  ids.map((id) => {
    const instance = world.services.ec2.instances.get(id);
    const known = instance === undefined ? {} : aboutInstance(instance);
    return { action, resource: ec2Arn(world, `instance/${id}`), context: { ...regional, ...known, ...context } };
  });

/** What a condition can ask of a call that sets tags. */
export const aboutTags = (tags: readonly { readonly Key: string; readonly Value?: string | undefined }[]): Context =>
  tags.length === 0
    ? {}
    : {
        ...Object.fromEntries(tags.map(({ Key, Value = '' }) => [`aws:RequestTag/${Key}`, [Value]])),
        'aws:TagKeys': tags.map(({ Key }) => Key),
      };
