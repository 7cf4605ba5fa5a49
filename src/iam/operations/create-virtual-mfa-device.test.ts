import { describe, expect, test } from 'vitest';
import { authorisationOf, expectedAuthorisation } from '../../../test/support/authorisation.ts';
import { ACCOUNT, Sandbox, asUser, policyText } from '../../../test/support/builders.ts';
import { PHONE, seedIn, withDevice } from '../../../test/support/mfa.ts';
import { inModelOrder } from '../../../test/support/shapes.ts';

const input = { VirtualMFADeviceName: 'phone' };

describe('CreateVirtualMFADevice', () => {
  test('answers the serial number, which is an ARN, and the seed, encoded once more', () => {
    const sandbox = new Sandbox();
    const output = sandbox.output('CreateVirtualMFADevice', input);
    expect(output).toEqual({ VirtualMFADevice: { SerialNumber: PHONE, Base32StringSeed: btoa(seedIn(sandbox)) } });
    expect(seedIn(sandbox)).toMatch(/^[A-Z2-7]{64}$/);
  });

  test('gives each device a seed of its own, and a path and tags when told', () => {
    const sandbox = withDevice();
    const told = {
      VirtualMFADeviceName: 'Phone',
      Path: '/eng/',
      Tags: [
        { Key: 'team', Value: 'a' },
        { Key: 'Team', Value: 'b' },
      ],
    };
    const device = Object(sandbox.output('CreateVirtualMFADevice', told)?.['VirtualMFADevice']);
    expect(device).toMatchObject({
      SerialNumber: `arn:aws:iam::${ACCOUNT}:mfa/eng/Phone`,
      Tags: [
        { Key: 'Team', Value: 'b' },
        { Key: 'team', Value: 'a' },
      ],
    });
    expect(Object.keys(device)).toEqual(inModelOrder('VirtualMFADevice', device));
    expect(seedIn(sandbox, device.SerialNumber)).not.toBe(seedIn(sandbox));
  });

  // Source: recorded in 2026, iam-facts.md section 6.2.
  test.each(['phone', 'PHONE'])('of the name of another, %s, is EntityAlreadyExists', (VirtualMFADeviceName) => {
    expect(withDevice().error('CreateVirtualMFADevice', { VirtualMFADeviceName })).toEqual({
      code: 'EntityAlreadyExists',
      message: 'MFA device already exists.',
    });
  });

  test.each([
    [
      [
        { Key: 'team', Value: 'a' },
        { Key: 'team', Value: 'b' },
      ],
      'Duplicate tag keys found.',
    ],
    [[{ Key: 'aws:x', Value: 'a' }], 'aws: prefixed tag names are not allowed for external use.'],
  ])('refuses the tags %j', (Tags, message) => {
    expect(new Sandbox().error('CreateVirtualMFADevice', { ...input, Tags })).toEqual({
      code: 'InvalidInput',
      message,
    });
  });

  test.each([
    [{ VirtualMFADeviceName: 'my phone' }, /^The specified value for virtualMFADeviceName is invalid\./],
    [{ ...input, Path: 'eng' }, /^The specified value for path is invalid\. It must begin and end with \//],
  ])('refuses %j', (wrong, message) => {
    const error = new Sandbox().error('CreateVirtualMFADevice', wrong);
    expect(error).toMatchObject({ code: 'ValidationError', message: expect.stringMatching(message) });
  });

  test('is refused when the account has as many devices as it may have users', () => {
    const sandbox = withDevice();
    const { account } = sandbox.world;
    sandbox.world = { ...sandbox.world, account: { ...account, raisedQuotas: new Map([['UsersPerAccount', 2]]) } };
    sandbox.output('CreateVirtualMFADevice', { VirtualMFADeviceName: 'key' });
    expect(sandbox.error('CreateVirtualMFADevice', { VirtualMFADeviceName: 'third' }).code).toBe('LimitExceeded');
  });

  test('with tags needs the permission to tag as well', () => {
    const grant = policyText({ Effect: 'Allow', Action: 'iam:CreateVirtualMFADevice', Resource: '*' });
    const sandbox = new Sandbox().user('op').inline('user', 'op', 'grant', grant);
    const error = sandbox.error(
      'CreateVirtualMFADevice',
      { ...input, Tags: [{ Key: 'team', Value: 'a' }] },
      asUser('op'),
    );
    expect(error.message).toContain('not authorized to perform: iam:TagMFADevice');
  });

  test('is authorised on the ARN of the device', () => {
    const call = {
      operation: 'CreateVirtualMFADevice',
      input,
      action: 'iam:CreateVirtualMFADevice',
      resource: PHONE,
      printed: PHONE,
    };
    expect(authorisationOf(call, () => new Sandbox())).toEqual(expectedAuthorisation(call));
  });
});
