import type { Reference, ServiceFacts } from '../../src/iam/index.ts';

/** Services with a few of the actions that they have in AWS, all on the one type of resource or on none. */
const FACTS: readonly (readonly [prefix: string, name: string, arn: string, actions: string, without: string])[] = [
  [
    'ec2',
    'Amazon EC2',
    'arn:${Partition}:ec2:${Region}:${Account}:instance/${InstanceId}',
    'StopInstances TerminateInstances',
    'DescribeInstances',
  ],
  [
    'iam',
    'AWS Identity and Access Management (IAM)',
    'arn:${Partition}:iam::${Account}:user/${UserNameWithPath}',
    'CreateUser GetUser PassRole',
    'ListUsers',
  ],
  [
    's3',
    'Amazon S3',
    'arn:${Partition}:s3:::${BucketName}/${ObjectName}',
    'GetObject PutObject DeleteObject',
    'ListAllMyBuckets',
  ],
];

const factsOf = ([prefix, , arn, actions, without]: (typeof FACTS)[number]): ServiceFacts => {
  const action = (resources: ServiceFacts['actions'][number]['resources']) => (name: string) => {
    return { name, levels: [], resources, conditionKeys: [] };
  };
  return {
    prefix,
    actions: [
      ...actions.split(' ').map(action([{ name: 'thing', required: true }])),
      ...without.split(' ').map(action([])),
    ],
    resources: [{ name: 'thing', arn, conditionKeys: [] }],
    conditionKeys: [],
  };
};

/** What a reference tells of services. */
export const services: Pick<Reference, 'serviceNames' | 'service'> = {
  serviceNames: () => new Map(FACTS.map(([prefix, name]) => [prefix, name])),
  service(prefix) {
    const found = FACTS.find(([one]) => one === prefix);
    return found === undefined ? null : factsOf(found);
  },
};

/** A reference that has nothing loaded. */
export const unloaded: Reference = {
  managedPolicy: () => undefined,
  managedPolicyNames: () => undefined,
  serviceNames: () => undefined,
  service: () => undefined,
};
