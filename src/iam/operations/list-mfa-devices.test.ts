import { describe, expect, test } from 'vitest';
import { authorisationOf, expectedAuthorisation } from '../../../test/support/authorisation.ts';
import { ACCOUNT, allow, asUser } from '../../../test/support/builders.ts';
import { PHONE, codes, withDanasDevice } from '../../../test/support/mfa.ts';
import { inModelOrder } from '../../../test/support/shapes.ts';

describe('ListMFADevices', () => {
  test('tells serial number and date, members in the order of the service model, in pages', () => {
    const sandbox = withDanasDevice();
    const key = PHONE.replace('phone', 'key');
    sandbox.output('CreateVirtualMFADevice', { VirtualMFADeviceName: 'key' });
    sandbox.output('EnableMFADevice', { UserName: 'dana', SerialNumber: key, ...codes(sandbox, undefined, key) });
    const first = sandbox.output('ListMFADevices', { UserName: 'dana', MaxItems: 1 });
    const second = sandbox.output('ListMFADevices', { UserName: 'dana', Marker: first?.['Marker'] });
    const devices = [first, second].flatMap((page) => [page?.['MFADevices']].flat());
    expect(devices).toMatchObject([{ SerialNumber: PHONE }, { SerialNumber: key }]);
    expect(Object.keys(Object(devices[0]))).toEqual(inModelOrder('MFADevice', devices[0]));
    expect(second).toMatchObject({ IsTruncated: false });
  });

  test('without a name is about the user who asks', () => {
    const sandbox = withDanasDevice().inline('user', 'dana', 'all', allow('iam:*'));
    expect(sandbox.output('ListMFADevices', {}, asUser('dana'))).toMatchObject({ MFADevices: [{ UserName: 'dana' }] });
    expect(sandbox.error('ListMFADevices', {}).code).toBe('ValidationError');
  });

  test('of an unknown user is NoSuchEntity', () => {
    expect(withDanasDevice().error('ListMFADevices', { UserName: 'nobody' }).code).toBe('NoSuchEntity');
  });

  test('follows a user who is renamed', () => {
    const sandbox = withDanasDevice();
    sandbox.output('UpdateUser', { UserName: 'dana', NewUserName: 'dana-k' });
    expect(sandbox.output('ListMFADevices', { UserName: 'dana-k' })).toMatchObject({
      MFADevices: [{ UserName: 'dana-k', SerialNumber: PHONE }],
    });
  });

  test('is authorised on the user', () => {
    const call = {
      operation: 'ListMFADevices',
      input: { UserName: 'dana' },
      action: 'iam:ListMFADevices',
      resource: `arn:aws:iam::${ACCOUNT}:user/dana`,
      printed: 'user dana',
    };
    expect(authorisationOf(call, withDanasDevice)).toEqual(expectedAuthorisation(call));
  });
});
