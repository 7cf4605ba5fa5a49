/**
 * The name of an operation or member on the command line: `ListObjectsV2` is `list-objects-v2`, `EnableMFADevice` `enable-mfa-device`.
 * A run of capitals is one word, as in botocore.
 */
export const commandName = (name: string): string =>
  name
    .replaceAll(/([a-z\d])([A-Z])/g, '$1-$2')
    .replaceAll(/([A-Z]+)([A-Z][a-z])/g, '$1-$2')
    .toLowerCase();
