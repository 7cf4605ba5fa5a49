import { namePattern } from '../members.ts';

/** Parameters of the operations on MFA devices. Constraints: the service model (botocore, iam/2010-05-08). */
export const deviceName = {
  type: 'string',
  required: true,
  min: 1,
  pattern: namePattern,
  documentation: 'The name of the new device; with the path, unique in the account.',
} as const;

export const serialNumber = {
  type: 'string',
  required: true,
  min: 9,
  max: 256,
  expression: String.raw`[\w+=/:,.@-]+`,
  documentation: 'The serial number of the device: of a virtual one its ARN.',
  completes: 'mfa-device',
} as const;

const code = { type: 'string', required: true, min: 6, max: 6, expression: String.raw`[\d]+` } as const;

export const firstCode = { ...code, documentation: 'A code that the device has shown.' } as const;

export const secondCode = { ...code, documentation: 'The code that it has shown next.' } as const;
