import { createRegistry, iamFamilies, iamOperations, type Registry } from '../iam/index.ts';
import { s3Families } from './s3/registry.ts';
import { stsOperations } from './sts/registry.ts';

export { sampleServices } from './s3/sample.ts';

/** Everything that can be called in this account: IAM, STS and S3. */
export const registry: Registry = createRegistry([...iamOperations, ...stsOperations], [...iamFamilies, ...s3Families]);
