import type { RegisteredOperation } from '../../iam/index.ts';
import { skeletons } from '../parts.ts';

/** A sample of what an operation answers, or what the CLI says of its own sample. */
export function sampleOf(operation: RegisteredOperation) {
  const pages = skeletons.find();
  return 'needs' in pages ? pages : pages.outputSample(operation);
}
