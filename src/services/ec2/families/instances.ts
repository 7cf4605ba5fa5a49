import { createTags } from '../create-tags.ts';
import { deleteTags } from '../delete-tags.ts';
import { describeInstances } from '../describe-instances.ts';
import { runInstances } from '../run-instances.ts';
import { startInstances } from '../start-instances.ts';
import { stopInstances } from '../stop-instances.ts';
import { terminateInstances } from '../terminate-instances.ts';

/** Virtual machines and their tags. */
export const instanceOperations = [
  describeInstances,
  runInstances,
  startInstances,
  stopInstances,
  terminateInstances,
  createTags,
  deleteTags,
] as const;
