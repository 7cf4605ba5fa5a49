import type { OperationFamily } from '../../iam/index.ts';

/** What can be asked of the sandbox itself: calls like the others, so that a log brings them back, but no part of AWS. */
export const sandboxFamilies: readonly OperationFamily[] = [
  {
    id: 'sandbox/time',
    service: 'sandbox',
    names: ['Wait', 'SetReplication'],
    load: async () => (await import('./families/time.ts')).timeOperations,
  },
  {
    id: 'sandbox/surroundings',
    service: 'sandbox',
    names: ['SetSurroundings'],
    load: async () => (await import('./families/surroundings.ts')).surroundingsOperations,
  },
];
