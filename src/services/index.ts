import { createRegistry, iamOperations, type Registry } from '../iam/index.ts';
import { stsOperations } from './sts/registry.ts';

export { sampleServices } from './s3/sample.ts';

/** Everything that can be called in this account. What lessons are made with is at hand, the rest loads by family. */
export const registry: Registry = createRegistry([...iamOperations, ...stsOperations], () => import('./families.ts'));
