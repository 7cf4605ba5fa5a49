import {
  apiError,
  ok,
  printedTime,
  type Ec2Instance,
  type Instant,
  type Json,
  type Result,
  type World,
} from '../../iam/index.ts';

/** AWS: a terminated instance is listed for about an hour. ec2/terminating-instances.html */
const LISTED_FOR = 3600;

/** The default network of the account, the same in every one. */
export const network = {
  zone: 'us-east-1a',
  subnetId: 'subnet-08fc749671b2d077c',
  vpcId: 'vpc-0a1b2c3d4e5f60718',
  securityGroup: { GroupId: 'sg-0598c7d356eba48d7', GroupName: 'default' },
} as const;

/** The instances that AWS still knows at that time. */
export const instancesAt = ({ services }: World, at: Instant): readonly Ec2Instance[] =>
  [...services.ec2.instances.values()].filter(({ state, since }) => {
    return state !== 'terminated' || Date.parse(at) - Date.parse(since) < LISTED_FOR * 1000;
  });

/** The instances of those ids, in that order, or EC2's refusal. */
export function findInstances(world: World, ids: readonly string[], at: Instant): Result<readonly Ec2Instance[]> {
  const malformed = ids.find((id) => !/^i-(?:[\da-f]{8}|[\da-f]{17})$/.test(id));
  if (malformed !== undefined) {
    const expected = malformed.startsWith('i-') ? '' : ' (expecting "i-...")';
    return apiError('InvalidInstanceID.Malformed', `Invalid id: "${malformed}"${expected}`);
  }
  const known = new Map(instancesAt(world, at).map((instance) => [instance.id, instance]));
  const missing = ids.filter((id) => !known.has(id));
  if (missing.length > 0) {
    const [what, verb] = missing.length === 1 ? ['ID', 'does'] : ['IDs', 'do'];
    return apiError('InvalidInstanceID.NotFound', `The instance ${what} '${missing.join(', ')}' ${verb} not exist`);
  }
  return ok([...new Set(ids)].flatMap((id) => known.get(id) ?? []));
}

type StateName = 'pending' | 'running' | 'shutting-down' | 'terminated' | 'stopping' | 'stopped';

/** Source: the InstanceState shape of the service model. */
const codes: Readonly<Record<StateName, number>> = {
  pending: 0,
  running: 16,
  'shutting-down': 32,
  terminated: 48,
  stopping: 64,
  stopped: 80,
};

const onTheWay: Readonly<Record<Ec2Instance['state'], StateName>> = {
  running: 'pending',
  stopped: 'stopping',
  terminated: 'shutting-down',
};

/** The state as AWS prints it. In the second of the change an instance is on its way. */
export function stateShape(
  { state, since }: Ec2Instance,
  at: Instant,
): { readonly Code: number; readonly Name: StateName } {
  const name = at <= since ? onTheWay[state] : state;
  return { Code: codes[name], Name: name };
}

export const tagShapes = (tags: Ec2Instance['tags']): readonly Json[] =>
  [...tags].map(([Key, Value]) => ({ Key, Value }));

/** An instance as far as this account keeps it, members in the order of the service model. */
export const instanceShape = (instance: Ec2Instance, at: Instant): Json => {
  const { id, imageId, instanceType, launchTime, tags } = instance;
  return {
    SecurityGroups: [network.securityGroup],
    ...(tags.size === 0 ? {} : { Tags: tagShapes(tags) }),
    InstanceId: id,
    ImageId: imageId,
    State: stateShape(instance, at),
    InstanceType: instanceType,
    LaunchTime: printedTime(launchTime),
    Placement: { AvailabilityZone: network.zone },
    SubnetId: network.subnetId,
    VpcId: network.vpcId,
  };
};

/** How many of an id's characters instances have in common that were launched by one call. */
const SHARED = 'i-'.length + 15;

/** The id of the instance with that number in a call that is known by fifteen hexadecimal digits. */
export const instanceId = (call: string, number: number): string => `i-${call}${number.toString(16).padStart(2, '0')}`;

/** What one call launched. */
export const reservation = (
  call: string,
  launched: readonly Ec2Instance[],
  accountId: string,
  at: Instant,
): { readonly [member: string]: Json } => ({
  ReservationId: `r-${call}ff`,
  OwnerId: accountId,
  Groups: [],
  Instances: launched.map((instance) => instanceShape(instance, at)),
});

/** Instances as reservations: those that one call launched stand together. */
export const reservationShapes = (instances: readonly Ec2Instance[], accountId: string, at: Instant): readonly Json[] =>
  [...Map.groupBy(instances, ({ id }) => id.slice(0, SHARED))].map(([shared, launched]) =>
    reservation(shared.slice('i-'.length), launched, accountId, at),
  );

/** The world in which some instances are others, or new. */
export function withInstances(world: World, changed: readonly Ec2Instance[]): World {
  const instances = new Map([...world.services.ec2.instances, ...changed.map((one) => [one.id, one] as const)]);
  return { ...world, services: { ...world.services, ec2: { instances } } };
}
