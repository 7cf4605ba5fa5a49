import { describe, expect, test } from 'vitest';
import { authorisationOf, expectedAuthorisation } from '../../../test/support/authorisation.ts';
import { ACCOUNT, PRINTED_AT, Sandbox, asUser } from '../../../test/support/builders.ts';
import { withDanasDevice } from '../../../test/support/mfa.ts';
import { inModelOrder } from '../../../test/support/shapes.ts';

const HOURS = 60 * 60;

/** Source: id_credentials_getting-report.html, and headers of reports that others have published. */
const HEADER =
  'user,arn,user_creation_time,password_enabled,password_last_used,password_last_changed,password_next_rotation,mfa_active,' +
  'access_key_1_active,access_key_1_last_rotated,access_key_1_last_used_date,access_key_1_last_used_region,access_key_1_last_used_service,' +
  'access_key_2_active,access_key_2_last_rotated,access_key_2_last_used_date,access_key_2_last_used_region,access_key_2_last_used_service,' +
  'cert_1_active,cert_1_last_rotated,cert_2_active,cert_2_last_rotated';

/** The lines of a report that is made now. */
function report(sandbox: Sandbox): readonly string[] {
  sandbox.output('GenerateCredentialReport', {});
  return given(sandbox.later(1));
}

/** The lines of the report that there is. */
function given(sandbox: Sandbox): readonly string[] {
  const content = sandbox.output('GetCredentialReport', {})?.['Content'];
  return typeof content === 'string' ? atob(content).split('\n') : [];
}

const NO_KEY = 'false,N/A,N/A,N/A,N/A';
const NO_CERTIFICATES = 'false,N/A,false,N/A';
const erik = `erik,arn:aws:iam::${ACCOUNT}:user/erik,${PRINTED_AT},false,N/A,N/A,N/A,false,${NO_KEY},${NO_KEY},${NO_CERTIFICATES}`;

describe('the credential report', () => {
  test('has AWS’s columns, the root user, and a line for each user by name', () => {
    const root = `<root_account>,arn:aws:iam::${ACCOUNT}:root,${PRINTED_AT},not_supported,no_information,not_supported,not_supported,false`;
    expect(report(new Sandbox().user('erik'))).toEqual([
      HEADER,
      `${root},${NO_KEY},${NO_KEY},${NO_CERTIFICATES}`,
      erik,
    ]);
    expect(HEADER.split(',')).toHaveLength(22);
  });

  test('tells password, device and keys of a user, with their last uses', () => {
    const sandbox = withDanasDevice();
    sandbox.output('UpdateAccountPasswordPolicy', { MaxPasswordAge: 90 });
    sandbox.output('CreateLoginProfile', { UserName: 'dana', Password: 'Correct-Horse-7' });
    sandbox.output('CreateAccessKey', { UserName: 'dana' });
    sandbox.later(60).call('ListUsers', {}, asUser('dana'));
    const AccessKeyId = Object(sandbox.output('CreateAccessKey', { UserName: 'dana' })?.['AccessKey']).AccessKeyId;
    sandbox.output('UpdateAccessKey', { UserName: 'dana', AccessKeyId, Status: 'Inactive' });
    sandbox.later(60).call('ListUsers', {}, { kind: 'user', userName: 'dana', session: 'console' });
    const [minute, two] = ['2026-11-22T10:01:00+00:00', '2026-11-22T10:02:00+00:00'];
    expect(report(sandbox)[2]).toBe(
      `dana,arn:aws:iam::${ACCOUNT}:user/dana,${PRINTED_AT},true,${two},${PRINTED_AT},2027-02-20T10:00:00+00:00,true,` +
        `true,${PRINTED_AT},${minute},us-east-1,iam,false,${minute},N/A,N/A,N/A,${NO_CERTIFICATES}`,
    );
  });

  test('says of a password that was never used no_information, and nothing of its rotation when it need not be', () => {
    const sandbox = new Sandbox().user('dana');
    sandbox.output('CreateLoginProfile', { UserName: 'dana', Password: 'Correct-Horse-7' });
    expect(report(sandbox)[2]).toContain(`,true,no_information,${PRINTED_AT},N/A,false,`);
  });
});

describe('GenerateCredentialReport and GetCredentialReport', () => {
  // Source: prowler-cloud/prowler#272.
  test('start a report, make it, and have it', () => {
    const sandbox = new Sandbox();
    expect(sandbox.error('GetCredentialReport', {})).toEqual({ code: 'ReportNotPresent', message: 'Unknown' });
    expect(sandbox.output('GenerateCredentialReport', {})).toEqual({
      State: 'STARTED',
      Description: 'No report exists. Starting a new report generation task',
    });
    expect(sandbox.error('GetCredentialReport', {}).code).toBe('ReportInProgress');
    expect(sandbox.output('GenerateCredentialReport', {})).toEqual({ State: 'INPROGRESS' });
    expect(sandbox.later(1).output('GenerateCredentialReport', {})).toEqual({ State: 'COMPLETE' });
    const output = sandbox.output('GetCredentialReport', {});
    expect(output).toMatchObject({ ReportFormat: 'text/csv', GeneratedTime: PRINTED_AT });
    expect(Object.keys(output ?? {})).toEqual(inModelOrder('GetCredentialReport', output));
  });

  test('keep the report as it was for four hours; from then on it is expired, and another can be made', () => {
    const sandbox = new Sandbox();
    const before = report(sandbox);
    sandbox.user('erik').later(4 * HOURS - 2);
    expect(given(sandbox)).toEqual(before);
    expect(sandbox.later(1).error('GetCredentialReport', {}).code).toBe('ReportExpired');
    expect(before).toHaveLength(2);
    expect(report(sandbox)[2]).toMatch(/^erik,/);
  });

  test.each(['GenerateCredentialReport', 'GetCredentialReport'])('%s is authorised on everything', (operation) => {
    const call = { operation, input: {}, action: `iam:${operation}`, resource: '*', printed: '*' };
    expect(authorisationOf(call, () => new Sandbox())).toEqual(expectedAuthorisation(call));
  });
});
