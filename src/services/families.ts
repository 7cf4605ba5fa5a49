import { iamFamilies } from '../iam/families.ts';
import { iamOperations, namesOf, type OperationFamily, type OperationName } from '../iam/index.ts';
import { accessAnalyzerFamilies } from './accessanalyzer/registry.ts';
import { cloudtrailFamilies } from './cloudtrail/registry.ts';
import { ec2Families } from './ec2/registry.ts';
import { organizationsFamilies } from './organizations/registry.ts';
import { s3Families } from './s3/registry.ts';
import { sandboxFamilies } from './sandbox/registry.ts';
import { stsFamilies } from './sts/families.ts';
import { stsOperations } from './sts/registry.ts';

/** Any other action of AWS. */
export { actionOf, isOperation, renamedOperations } from './action-names.ts';
export { asked } from './asked.ts';

/** What follows from an organization for an account. */
export { settled } from './organizations/settle.ts';

/** A door of its own: the operations that load by need, by family. */
export const families: readonly OperationFamily[] = [
  ...iamFamilies,
  ...s3Families,
  ...stsFamilies,
  ...ec2Families,
  ...cloudtrailFamilies,
  ...accessAnalyzerFamilies,
  ...organizationsFamilies,
  ...sandboxFamilies,
];

/** Every operation by name. */
export const operationNames: readonly OperationName[] = [
  ...[...iamOperations, ...stsOperations].map(({ service, name }) => ({ service, name })),
  ...families.flatMap(namesOf),
];
