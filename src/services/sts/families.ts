import type { OperationFamily } from '../../iam/index.ts';

/** The other operations of STS, which load by need. */
export const stsFamilies: readonly OperationFamily[] = [
  {
    id: 'sts/temporary-credentials',
    service: 'sts',
    names: ['AssumeRole', 'GetSessionToken'],
    load: async () => (await import('./families/temporary-credentials.ts')).temporaryCredentialOperations,
  },
];
