import { expect, test } from 'vitest';
import { reasons } from './reasons.ts';

const asked = { who: 'dev-bob', action: 's3:DeleteObject', resource: 'arn:aws:s3:::payroll/x' };
const admin = { byPolicy: 'Admin', byEntity: 'group', byName: 'Developers', byPlacement: 'managed', byStatement: 2 };

test('what was gained is told with the request, what was before, and the statement it comes from', () => {
  expect(reasons.sentence({ id: 'gained', values: { ...asked, ...admin, was: 'implicitDeny' } })).toBe(
    '**`dev-bob` can now `s3:DeleteObject` on `arn:aws:s3:::payroll/x`; before, nothing allowed that.** It comes from statement 2 of `Admin`, attached to the group `Developers`.',
  );
  const stop = {
    wasPolicy: 'payroll',
    wasEntity: 'bucket',
    wasName: 'payroll',
    wasPlacement: 'resource',
    wasSid: 'Stop',
  };
  expect(reasons.sentence({ id: 'gained', values: { ...asked, ...admin, was: 'explicitDeny', ...stop } })).toContain(
    'before, that was denied by statement `Stop` of the policy of the bucket `payroll`.',
  );
  expect(reasons.sentence({ id: 'gained', values: { ...asked, ...admin, was: 'noUser' } })).toContain(
    'before, there was no such user.',
  );
});

test.each([
  [{ session: 'console', mfa: 'no' }, ', signed in to the console without MFA'],
  [{ session: 'console', mfa: 'yes' }, ', signed in to the console with MFA'],
  [{ session: 'token', mfa: 'no' }, ', with credentials of `GetSessionToken`, without MFA'],
  [{ context: 'aws:MultiFactorAuthPresent=true' }, ', with MFA'],
  [{ context: 'aws:multifactorauthpresent=false' }, ', without MFA'],
  [{ context: 'aws:SourceIp=198.51.100.7' }, ', when `aws:SourceIp` is `198.51.100.7`'],
  [
    { context: 's3:prefix=home/\naws:TagKeys=team, cost' },
    ', when `s3:prefix` is `home/` and when `aws:TagKeys` is `team, cost`',
  ],
  [{ context: 's3:prefix=a=b' }, ', when `s3:prefix` is `a=b`'],
  [{ without: 'aws:UserAgent' }, ', without `aws:UserAgent`'],
])('circumstances %j are said in words', (values, words) => {
  expect(reasons.sentence({ id: 'gainedBeyond', values: { ...asked, ...admin, ...values } })).toContain(
    `\`arn:aws:s3:::payroll/x\`${words}, which the task does not ask for.`,
  );
});
