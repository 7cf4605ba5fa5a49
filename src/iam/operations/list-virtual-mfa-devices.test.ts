import { describe, expect, test } from 'vitest';
import { authorisationOf, expectedAuthorisation } from '../../../test/support/authorisation.ts';
import { ACCOUNT, PRINTED_AT, Sandbox } from '../../../test/support/builders.ts';
import { PHONE, withDanasDevice } from '../../../test/support/mfa.ts';
import { inModelOrder, userShape } from '../../../test/support/shapes.ts';

const KEY = PHONE.replace('phone', 'key');
const account = (): Sandbox => {
  const sandbox = withDanasDevice();
  sandbox.output('CreateVirtualMFADevice', { VirtualMFADeviceName: 'key', Tags: [{ Key: 'team', Value: 'data' }] });
  return sandbox;
};
const assigned = { SerialNumber: PHONE, User: userShape('dana'), EnableDate: PRINTED_AT };
const unassigned = { SerialNumber: KEY };

describe('ListVirtualMFADevices', () => {
  test.each([
    [{}, [unassigned, assigned]],
    [{ AssignmentStatus: 'Any' }, [unassigned, assigned]],
    [{ AssignmentStatus: 'Assigned' }, [assigned]],
    [{ AssignmentStatus: 'Unassigned' }, [unassigned]],
  ])('with %j tells the devices, without seeds and tags', (input, devices) => {
    expect(account().output('ListVirtualMFADevices', input)).toEqual({
      VirtualMFADevices: devices,
      IsTruncated: false,
    });
  });

  test('has its members in the order of the service model', () => {
    const output = account().output('ListVirtualMFADevices', { AssignmentStatus: 'Assigned' });
    const [device] = [output?.['VirtualMFADevices']].flat();
    expect(Object.keys(Object(device))).toEqual(inModelOrder('VirtualMFADevice', device));
  });

  test('answers in pages', () => {
    const sandbox = account();
    const first = sandbox.output('ListVirtualMFADevices', { MaxItems: 1 });
    expect(first).toMatchObject({ VirtualMFADevices: [unassigned], IsTruncated: true });
    const second = sandbox.output('ListVirtualMFADevices', { Marker: first?.['Marker'] });
    expect(second).toMatchObject({ VirtualMFADevices: [assigned], IsTruncated: false });
  });

  test('refuses an unknown status and an unknown marker', () => {
    expect(account().error('ListVirtualMFADevices', { AssignmentStatus: 'None' }).code).toBe('ValidationError');
    expect(account().error('ListVirtualMFADevices', { Marker: 'nonsense' }).message).toBe('Invalid Marker.');
  });

  test('is authorised on mfa/, which is how AWS reports it', () => {
    const resource = `arn:aws:iam::${ACCOUNT}:mfa/`;
    const action = 'iam:ListVirtualMFADevices';
    const call = { operation: 'ListVirtualMFADevices', input: {}, action, resource, printed: resource };
    expect(authorisationOf(call, () => new Sandbox())).toEqual(expectedAuthorisation(call));
  });
});
