import { expect, it } from 'vitest';
import { commandName } from './names.ts';

// Source: botocore 1.43, xform_name(name, '-').
it.each([
  ['CreateGroup', 'create-group'],
  ['ListObjectsV2', 'list-objects-v2'],
  ['EnableMFADevice', 'enable-mfa-device'],
  ['GetSSHPublicKey', 'get-ssh-public-key'],
  ['CreateOpenIDConnectProvider', 'create-open-id-connect-provider'],
  ['ListMFADevices', 'list-mfa-devices'],
  ['SAMLMetadataDocument', 'saml-metadata-document'],
  ['PolicyArn', 'policy-arn'],
])('%s is %s on the command line', (name, expected) => {
  expect(commandName(name)).toBe(expected);
});
