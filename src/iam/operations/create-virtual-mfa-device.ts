import type { MfaDevice } from '../account/account.ts';
import { nameTaken } from '../account/lookup.ts';
import { tagShapes } from '../account/shapes.ts';
import { seedOf } from '../account/totp.ts';
import { defineOperation } from '../registry.ts';
import { apiError, ok } from '../result.ts';
import { aboutTags } from './authorise.ts';
import { path, tags } from './members.ts';
import { deviceArn, withDevice } from './mfa-device.ts';
import { deviceName } from './mfa-members.ts';
import { deviceTags, deviceTotal } from './mfa-limits.ts';

export const createVirtualMfaDevice = defineOperation({
  service: 'iam',
  name: 'CreateVirtualMFADevice',
  documentation: 'Creates a virtual MFA device. It is nobody’s until EnableMFADevice gives it to a user.',
  readOnly: false,
  members: {
    Path: { ...path, documentation: 'The path for the name; / by default.' },
    VirtualMFADeviceName: deviceName,
    Tags: { ...tags, documentation: 'Tags of the device. Keys are told apart by case.' },
  },
  errors: ['EntityAlreadyExists', 'InvalidInput', 'LimitExceeded'],
  example:
    'aws iam create-virtual-mfa-device --virtual-mfa-device-name phone --outfile seed.txt --bootstrap-method Base32StringSeed',
  authorise: (input, { account }) => {
    const resource = deviceArn(account.id, { path: input.Path ?? '/', name: input.VirtualMFADeviceName });
    const context = aboutTags(input.Tags ?? []);
    const create = { action: 'iam:CreateVirtualMFADevice', resource, context };
    return input.Tags === undefined ? [create] : [create, { action: 'iam:TagMFADevice', resource, context }];
  },
  apply(input, { world, at, newSecret }) {
    const { account } = world;
    const [placed, name] = [input.Path ?? '/', input.VirtualMFADeviceName];
    const serialNumber = deviceArn(account.id, { path: placed, name });
    if (nameTaken(account.mfaDevices, serialNumber)) {
      return apiError('EntityAlreadyExists', 'MFA device already exists.');
    }
    const total = deviceTotal(account);
    if (!total.ok) return total;
    const tagged = deviceTags(input.Tags ?? []);
    if (!tagged.ok) return tagged;
    const seed = seedOf(newSecret('Base32StringSeed'));
    const device: MfaDevice = {
      serialNumber,
      name,
      path: placed,
      createDate: at,
      seed,
      tags: tagged.value,
      enabled: null,
    };
    // AWS: the seed is a blob, so it is encoded twice. The picture of its QR code is left out: the page draws it.
    const shown = { SerialNumber: serialNumber, Base32StringSeed: btoa(seed) };
    const tagList = device.tags.size === 0 ? {} : { Tags: tagShapes(device.tags) };
    return ok({ world: withDevice(world, device), output: { VirtualMFADevice: { ...shown, ...tagList } } });
  },
});
