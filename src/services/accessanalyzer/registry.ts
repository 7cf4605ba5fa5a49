import type { OperationFamily } from '../../iam/index.ts';

/** The operations of IAM Access Analyzer. What each takes to answer is large, so each has a family of its own. */
export const accessAnalyzerFamilies: readonly OperationFamily[] = [
  {
    id: 'accessanalyzer/validation',
    service: 'accessanalyzer',
    names: ['ValidatePolicy'],
    load: async () => (await import('./families/validation.ts')).validationOperations,
  },
  {
    id: 'accessanalyzer/new-access',
    service: 'accessanalyzer',
    names: ['CheckNoNewAccess'],
    load: async () => (await import('./families/new-access.ts')).newAccessOperations,
  },
];
