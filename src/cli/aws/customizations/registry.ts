import type { Input, OperationName } from '../../../iam/index.ts';
import { brokenBucket } from './bucket-name.ts';
import { createVirtualMfaDevice } from './create-virtual-mfa-device.ts';
import type { Customization } from './customization.ts';
import { getObject } from './get-object.ts';
import { putObject } from './put-object.ts';
import { runInstances } from './run-instances.ts';

/** What the AWS CLI does otherwise than the service model says. */
const customizations: readonly Customization[] = [createVirtualMfaDevice, getObject, putObject, runInstances];

/** What the CLI does otherwise for an operation, or null. */
export const customizationOf = ({ service, name }: OperationName): Customization | null =>
  customizations.find((one) => one.service === service && one.operation === name) ?? null;

/** What botocore says of an input before it looks at its members one by one, by service. */
const checks: ReadonlyMap<string, (input: Input) => string | null> = new Map([['s3', brokenBucket]]);

/** What botocore says of an input as a whole; null when it is fit. */
export const brokenAsAWhole = ({ service }: OperationName, input: Input): string | null =>
  checks.get(service)?.(input) ?? null;
