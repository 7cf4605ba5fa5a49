import { describe, expect, it } from 'vitest';
import { accountAfter, runIn } from '../../../../test/support/account.ts';
import { PHONE } from '../../../../test/support/mfa.ts';

const place = accountAfter([]);
const create = 'aws iam create-virtual-mfa-device --virtual-mfa-device-name phone';
const answer = `{
    "VirtualMFADevice": {
        "SerialNumber": "${PHONE}"
    }
}
`;

// Source: aws-cli v2, customizations/iamvirtmfa.py.
describe('create-virtual-mfa-device', () => {
  it('writes the seed to the file and prints the rest', () => {
    const ran = runIn(place, `${create} --outfile seed.txt --bootstrap-method Base32StringSeed`);
    expect(ran).toMatchObject({ exitCode: 0, stdout: answer, notes: [] });
    expect(ran.shell.files.get('seed.txt')).toBe(ran.world.account.mfaDevices.get(PHONE)?.seed);
  });

  it('draws no picture, and says where there is one', () => {
    const ran = runIn(place, `${create} --outfile phone.png --bootstrap-method QRCodePNG`);
    expect(ran).toMatchObject({
      exitCode: 0,
      stdout: answer,
      notes: [{ id: 'no-pictures', values: { file: 'phone.png' } }],
    });
    expect(ran.shell.files).toEqual(place.shell.files);
  });

  it.each([
    [create, 252, 'the following arguments are required: --outfile, --bootstrap-method'],
    [
      `${create} --outfile a --bootstrap-method QRCode`,
      252,
      "argument --bootstrap-method: Found invalid choice 'QRCode'",
    ],
    [`${create} --outfile no/a --bootstrap-method QRCodePNG`, 255, 'Unable to write to file: no/a'],
  ])('%s is refused before anything is made', (line, exitCode, sentence) => {
    const ran = runIn(place, line);
    expect(ran).toMatchObject({ exitCode, executions: [], stderr: expect.stringContaining(sentence) });
  });

  it('signs with the profile, and writes nothing when the call is denied', () => {
    const account = accountAfter(['aws iam create-user --user-name dana']);
    const ran = runIn(account, `${create} --outfile seed.txt --bootstrap-method Base32StringSeed --profile dana`);
    expect(ran.stderr).toContain(`not authorized to perform: iam:CreateVirtualMFADevice on resource: ${PHONE}`);
    expect(ran.shell.files.size).toBe(0);
  });

  it('has its own options in its help', () => {
    const { stdout } = runIn(place, 'aws iam create-virtual-mfa-device help');
    expect(stdout).toContain('--outfile (string) [required]');
    expect(stdout).toContain('QRCodePNG');
  });
});
