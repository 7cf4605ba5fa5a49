/** Words of the virtual MFA devices on screen. */
export const devices = {
  label: 'MFA devices',
  device: (name: string, owner: string | null) =>
    owner === null ? `${name}, MFA device, not enabled yet` : `${name}, MFA device of ${owner}`,
  owner: (owner: string | null) => owner ?? 'not enabled yet',
  code: 'Code now',
  previous: 'Code before',
  next: (seconds: number) => `next in ${seconds} s`,
  copy: 'Copy',
  copyCode: (name: string) => `Copy the code of ${name}`,
  copyBoth: 'Copy both as options',
  copied: 'Copied',
  refused: 'The browser refuses to copy: select the code.',
  qr: {
    title: 'QR code',
    label: (name: string) => `QR code that sets up ${name} in an authenticator app`,
    loading: 'Drawing…',
    failed: 'The QR code could not be drawn.',
  },
};
