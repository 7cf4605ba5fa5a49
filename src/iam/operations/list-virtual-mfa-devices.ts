import { digestOf } from '../account/ids.ts';
import { byName, page, pagingMembers } from '../account/paging.ts';
import { defineOperation } from '../registry.ts';
import { ok } from '../result.ts';
import { virtualDeviceShape } from './mfa-device.ts';

export const listVirtualMfaDevices = defineOperation({
  service: 'iam',
  name: 'ListVirtualMFADevices',
  documentation: 'Lists the virtual MFA devices of the account, whose they are and since when.',
  readOnly: true,
  members: {
    AssignmentStatus: {
      type: 'string',
      enum: ['Assigned', 'Unassigned', 'Any'],
      documentation: 'Only devices that a user has, or only those that nobody has; any by default.',
    },
    ...pagingMembers,
  },
  errors: [],
  example: 'aws iam list-virtual-mfa-devices --assignment-status Any',
  collects: ['VirtualMFADevices'],
  authorise: (_input, { account }) => [
    { action: 'iam:ListVirtualMFADevices', resource: `arn:aws:iam::${account.id}:mfa/` },
  ],
  apply({ AssignmentStatus = 'Any', ...input }, { world }) {
    const { account } = world;
    const devices = byName(account.mfaDevices.values()).filter(
      ({ enabled }) => AssignmentStatus === 'Any' || (AssignmentStatus === 'Assigned') === (enabled !== null),
    );
    const listed = page(devices, ({ serialNumber }) => digestOf(serialNumber), input);
    if (!listed.ok) return listed;
    const { items, rest } = listed.value;
    const shapes = items.map((device) => virtualDeviceShape(account, device));
    return ok({ world, output: { VirtualMFADevices: shapes, ...rest } });
  },
});
