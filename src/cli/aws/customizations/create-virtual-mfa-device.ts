import type { Json } from '../../../iam/index.ts';
import { note } from '../../notes.ts';
import { unwritable, written } from '../outfile.ts';
import type { Customization } from './customization.ts';

/** The CLI writes the secret of a new device to a file instead of printing it. Source: aws-cli v2, customizations/iamvirtmfa.py */
export const createVirtualMfaDevice: Customization = {
  service: 'iam',
  operation: 'CreateVirtualMFADevice',
  options: {
    Outfile: {
      type: 'string',
      required: true,
      documentation: 'The file that the secret of the device is written to.',
    },
    BootstrapMethod: {
      type: 'string',
      required: true,
      enum: ['QRCodePNG', 'Base32StringSeed'],
      documentation: 'How the secret is written: as a picture of a QR code, or as text.',
    },
  },
  refuse: ({ Outfile = '' }) => unwritable(Outfile),
  finish(output, { Outfile = '', BootstrapMethod }, shell) {
    const device = output?.['VirtualMFADevice'];
    if (!isStructure(device)) return { output, shell, notes: [] };
    const { Base32StringSeed: seed, ...printed } = device;
    const answer = { output: { VirtualMFADevice: printed }, shell };
    if (BootstrapMethod !== 'Base32StringSeed' || typeof seed !== 'string') {
      return { ...answer, notes: [note('no-pictures', { file: Outfile })] };
    }
    return { ...answer, shell: written(shell, Outfile, atob(seed)), notes: [] };
  },
};

const isStructure = (value: Json | undefined): value is { readonly [member: string]: Json | undefined } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
