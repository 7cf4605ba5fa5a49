import type { OperationFamily } from '../../iam/index.ts';

/** The operations of CloudTrail. */
export const cloudtrailFamilies: readonly OperationFamily[] = [
  {
    id: 'cloudtrail/events',
    service: 'cloudtrail',
    names: ['LookupEvents'],
    load: async () => (await import('./families/events.ts')).eventOperations,
  },
];
