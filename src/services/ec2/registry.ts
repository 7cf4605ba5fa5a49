import type { OperationFamily } from '../../iam/index.ts';

/** The operations of EC2. */
export const ec2Families: readonly OperationFamily[] = [
  {
    id: 'ec2/instances',
    service: 'ec2',
    names: [
      'DescribeInstances',
      'RunInstances',
      'StartInstances',
      'StopInstances',
      'TerminateInstances',
      'CreateTags',
      'DeleteTags',
    ],
    load: async () => (await import('./families/instances.ts')).instanceOperations,
  },
];
