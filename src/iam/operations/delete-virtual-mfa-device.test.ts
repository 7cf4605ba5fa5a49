import { describe, expect, test } from 'vitest';
import { authorisationOf, expectedAuthorisation } from '../../../test/support/authorisation.ts';
import { asUser, policyText, Sandbox } from '../../../test/support/builders.ts';
import { PHONE, withDanasDevice, withDevice } from '../../../test/support/mfa.ts';

const phone = { SerialNumber: PHONE };

describe('DeleteVirtualMFADevice', () => {
  test('deletes the device', () => {
    const sandbox = withDevice();
    expect(sandbox.output('DeleteVirtualMFADevice', phone)).toBeNull();
    expect(sandbox.output('ListVirtualMFADevices', {})).toEqual({ VirtualMFADevices: [], IsTruncated: false });
  });

  test('of a device that a user has is DeleteConflict', () => {
    expect(withDanasDevice().error('DeleteVirtualMFADevice', phone)).toEqual({
      code: 'DeleteConflict',
      message: 'MFA VirtualDevice in use. Must deactivate first.',
    });
  });

  // Source: recorded in 2026, iam-facts.md section 6.2.
  test.each([PHONE, 'GAHT12345678'])('of %s, which there is not, is NoSuchEntity', (SerialNumber) => {
    expect(new Sandbox().error('DeleteVirtualMFADevice', { SerialNumber })).toEqual({
      code: 'NoSuchEntity',
      message: `MFA Device with serial number ${SerialNumber} does not exist.`,
    });
  });

  test('may be asked for by the tags of the device', () => {
    const grant = policyText({
      Effect: 'Allow',
      Action: 'iam:DeleteVirtualMFADevice',
      Resource: '*',
      Condition: { StringEquals: { 'aws:ResourceTag/team': 'data' } },
    });
    const sandbox = withDevice().user('op').inline('user', 'op', 'grant', grant);
    expect(sandbox.error('DeleteVirtualMFADevice', phone, asUser('op')).code).toBe('AccessDenied');
    const tagged = { VirtualMFADeviceName: 'key', Tags: [{ Key: 'team', Value: 'data' }] };
    sandbox.output('CreateVirtualMFADevice', tagged);
    const key = { SerialNumber: PHONE.replace('phone', 'key') };
    expect(sandbox.output('DeleteVirtualMFADevice', key, asUser('op'))).toBeNull();
  });

  // Source: the message in troubleshoot_general.html.
  test('is authorised on the ARN of the device', () => {
    const call = {
      operation: 'DeleteVirtualMFADevice',
      input: phone,
      action: 'iam:DeleteVirtualMFADevice',
      resource: PHONE,
      printed: PHONE,
    };
    expect(authorisationOf(call, withDevice)).toEqual(expectedAuthorisation(call));
  });
});
