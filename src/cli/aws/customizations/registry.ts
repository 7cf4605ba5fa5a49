import type { OperationName } from '../../../iam/index.ts';
import { createVirtualMfaDevice } from './create-virtual-mfa-device.ts';
import type { Customization } from './customization.ts';
import { getObject } from './get-object.ts';
import { putObject } from './put-object.ts';
import { runInstances } from './run-instances.ts';
import { listBuckets, listObjectsV2 } from './s3-lists.ts';

/** What the AWS CLI does otherwise than the service model says. */
const customizations: readonly Customization[] = [
  createVirtualMfaDevice,
  getObject,
  putObject,
  runInstances,
  listBuckets,
  listObjectsV2,
];

/** What the CLI does otherwise for an operation, or null. */
export const customizationOf = ({ service, name }: OperationName): Customization | null =>
  customizations.find((one) => one.service === service && one.operation === name) ?? null;
