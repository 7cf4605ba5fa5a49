import type { Page } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import { exportText, OF_TWO_MEGABYTES } from '../support/big-export.ts';
import { expect, expectAccessible, log, open, test, type } from './support.ts';

const sheet = (page: Page) => page.getByRole('dialog', { name: 'Bring your own account' });
const KNOWS = 'Identity side only: no SCPs, resource policies or session context were given.';

async function choose(page: Page, text: string): Promise<void> {
  await page.getByRole('button', { name: 'Bring your own…' }).click();
  const file = { name: 'account.json', mimeType: 'application/json', buffer: Buffer.from(text) };
  await sheet(page).getByLabel('Choose a file').setInputFiles(file);
}

/** How many things of each kind the page has found, once it is done. */
async function found(page: Page): Promise<readonly string[]> {
  const face = page.getByRole('tabpanel', { name: 'Findings' });
  await expect(face.getByRole('status').first()).toHaveText(/things to look at\.$/, { timeout: 30_000 });
  return face.getByRole('heading', { level: 3 }).allInnerTexts();
}

async function saved(page: Page, button: string): Promise<string> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button }).click(),
  ]);
  return readFile(await download.path(), 'utf8');
}

test('an account is brought, looked through, taken along under other names, and has the same findings when it comes back', async ({
  page,
}) => {
  await open(page, '/sandbox/');
  await choose(page, exportText(OF_TWO_MEGABYTES));
  await expect(sheet(page).getByRole('heading', { name: 'Account 123456789012' })).toBeFocused();
  await expect(sheet(page)).toContainText('Everything was taken.');
  await expectAccessible(page);
  await sheet(page).getByRole('button', { name: 'Open this account' }).click();
  await expect(page.getByRole('heading', { name: 'Your account 123456789012' })).toBeFocused();
  await expect(page.getByRole('main')).toContainText(KNOWS);
  const before = await found(page);
  expect(before.join('\n')).toMatch(/Roles that anybody may assume\s+1/);
  expect(before.join('\n')).toMatch(/Users with policies of their own\s+54/);
  await expectAccessible(page);

  const own = page.getByRole('region', { name: 'Users with policies of their own' });
  await own.getByRole('button', { name: 'Show user-7 on the Map' }).click();
  await expect(page.getByRole('tabpanel', { name: 'Map' })).toContainText('Around user-7');
  await expect(page.getByRole('tabpanel', { name: 'Map' }).getByRole('group', { name: /account/i })).toBeVisible();
  await page.getByRole('button', { name: 'Choose another' }).click();
  await page.getByRole('searchbox', { name: /Find a user/ }).fill('group-3');
  await page.getByRole('button', { name: 'group group-33' }).click();
  await expect(page.getByRole('tabpanel', { name: 'Map' })).toContainText('Around group-33');

  await page.getByRole('tab', { name: 'Findings' }).click();
  await own.getByRole('button', { name: 'Ask what user-7 may do' }).click();
  await expect(page.getByRole('tabpanel', { name: 'Access' })).toContainText('user-7');
  await expect(page.getByRole('main')).toContainText(KNOWS);

  await type(page, 'aws iam list-groups-for-user --user-name user-7');
  await expect(log(page)).toContainText('group-7');

  const script = await saved(page, 'As a script of commands');
  expect(script).toContain('aws iam add-user-to-group --group-name group-7 --user-name user-7');
  const other = await saved(page, 'Pseudonymised, as JSON');
  expect(other).not.toMatch(/user-7\b|group-7\b|123456789012|Payments/);

  // What is not kept is gone with the page.
  await open(page, '/sandbox/');
  await choose(page, other);
  await expect(sheet(page)).toContainText('Everything was taken.');
  await sheet(page).getByRole('button', { name: 'Open this account' }).click();
  expect(await found(page)).toEqual(before);
});

const NO_DELETES = {
  Policy: {
    PolicySummary: {
      Id: 'p-nodelete1',
      Arn: 'arn:aws:organizations::111122223333:policy/o-exampleorg1/service_control_policy/p-nodelete1',
      Name: 'NoDeletes',
      Description: '',
      Type: 'SERVICE_CONTROL_POLICY',
      AwsManaged: false,
    },
    Content: '{"Version":"2012-10-17","Statement":{"Effect":"Deny","Action":"s3:DeleteObject","Resource":"*"}}',
  },
};
const READERS = {
  Policy:
    '{"Version":"2012-10-17","Statement":{"Effect":"Deny","Principal":"*","Action":"s3:GetObject","Resource":"arn:aws:s3:::app-logs/*"}}',
};

test('what an export does not hold is told: control policies, bucket policies, the session; it decides, stays with a kept account, and goes again', async ({
  page,
}) => {
  await open(page, '/sandbox/');
  await choose(page, exportText({ users: 3, groups: 1, roles: 1, policies: 1, groupsPerUser: 1 }));
  await sheet(page).getByRole('button', { name: 'Open this account' }).click();
  const panel = page.getByRole('complementary');
  const row = (name: string) => panel.getByRole('button', { name: new RegExp(`^${name}`) });
  const told = (name: string) => page.getByRole('dialog', { name });
  await expect(panel).toContainText(KNOWS);
  await expect(row('SCPs')).toHaveText(/not known$/);

  await row('SCPs').click();
  const controls = told('Service control policies');
  await controls.getByRole('radio', { name: 'an organizational unit (OU)' }).check();
  await controls.getByLabel('Name of the OU').fill('Workloads');
  await controls.getByRole('textbox', { name: 'Paste the output' }).fill('{"Policy": ');
  await controls.getByRole('button', { name: 'Add these policies' }).click();
  await expect(controls).toContainText('Line 1, column 12. The text ends in the middle of a value.');
  await controls.getByRole('textbox', { name: 'Paste the output' }).fill(JSON.stringify(NO_DELETES));
  await controls.getByRole('button', { name: 'Add these policies' }).click();
  await expect(controls).toContainText('OU Workloads: NoDeletes');
  await expectAccessible(page);
  await controls.getByRole('button', { name: 'Close' }).click();
  await expect(row('SCPs')).toBeFocused();
  await expect(row('SCPs')).toHaveText(/1 policy at 1 place$/);
  await expect(panel).toContainText('Not known here: no resource policies or session context were given.');
  await type(page, 'aws s3 mb s3://new-logs; aws s3 rm s3://new-logs/2026.txt');
  await expect(log(page)).toContainText('with an explicit deny in a service control policy');

  await row('Resource policies').click();
  const buckets = told('Bucket policies');
  await buckets.getByRole('textbox', { name: 'Paste the output' }).fill(JSON.stringify(READERS));
  await buckets.getByRole('button', { name: 'Add this policy' }).click();
  await expect(buckets.getByRole('listitem')).toContainText('app-logs');
  await buckets.getByRole('checkbox', { name: 'No other resource policy matters' }).check();
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await expect(row('Resource policies')).toHaveText(/1 bucket, and no others$/);

  await row('Session context').click();
  const session = told('What requests come with');
  await session.getByLabel('Source IP address').fill('office');
  await session.getByRole('button', { name: 'Apply' }).click();
  await expect(session.getByRole('alert')).toContainText('`office` is no address'.replaceAll('`', ''));
  await session.getByLabel('Source IP address').fill('198.51.100.7');
  await session.getByRole('radio', { name: 'without MFA', exact: true }).check();
  await expectAccessible(page);
  await session.getByRole('button', { name: 'Apply' }).click();
  await expect(row('Session context')).toHaveText(/2 values$/);
  await expect(panel).not.toContainText('Not known here');

  await page.getByRole('button', { name: 'Keep it on this device' }).click();
  await expect(panel).toContainText('It is kept in this browser');
  await open(page, '/sandbox/');
  await page.getByRole('button', { name: 'Bring your own…' }).click();
  await sheet(page).getByRole('button', { name: 'Open the account 123456789012 that you kept here' }).click();
  await expect(row('SCPs')).toHaveText(/1 policy at 1 place$/);
  await row('SCPs').click();
  await controls.getByRole('button', { name: 'Forget NoDeletes at OU Workloads' }).click();
  await controls.getByRole('button', { name: 'Forget FullAWSAccess at OU Workloads' }).click();
  await controls.getByRole('button', { name: 'Close' }).click();
  await expect(panel).toContainText('Not known here: no SCPs were given.');
});

test('a file that is cut short, or is something else, is refused in words with the place', async ({ page }) => {
  await open(page, '/sandbox/');
  const whole = exportText({ users: 3, groups: 1, roles: 1, policies: 1, groupsPerUser: 1 });
  await choose(page, whole.slice(0, whole.length / 2));
  await expect(sheet(page)).toContainText(/Line \d+, column \d+\. The text ends in the middle of a value\./);
  const box = sheet(page).getByRole('textbox', { name: 'Paste the output' });
  const read = sheet(page).getByRole('button', { name: 'Read it' });
  for (const [text, says] of [
    ['['.repeat(200_000), 'Line 1, column 65. This is nested deeper than any export.'],
    ['{"Users": []}', 'This is JSON, but it has none of the lists'],
    ['<script>alert(1)</script>', 'Line 1, column 1. This is not JSON.'],
  ] as const) {
    await box.fill(text);
    await read.click();
    await expect(sheet(page)).toContainText(says);
  }
  await box.fill(whole);
  await read.click();
  await expect(sheet(page)).toContainText('Everything was taken.');
});

test('a brought account is kept on this device only when asked, with what was done in it, until it is forgotten', async ({
  page,
}) => {
  await open(page, '/sandbox/');
  await choose(page, exportText({ users: 3, groups: 1, roles: 1, policies: 1, groupsPerUser: 1 }));
  await sheet(page).getByRole('button', { name: 'Open this account' }).click();
  await expect(page.getByRole('complementary')).toContainText('It is in memory alone');
  await type(page, 'aws iam create-group --group-name Auditors');
  await page.getByRole('button', { name: 'Keep it on this device' }).click();
  await expect(page.getByRole('complementary')).toContainText('It is kept in this browser');
  await type(page, 'aws iam create-user --user-name erik');

  await open(page, '/sandbox/');
  await page.getByRole('button', { name: 'Bring your own…' }).click();
  await sheet(page).getByRole('button', { name: 'Open the account 123456789012 that you kept here' }).click();
  await expect(log(page)).toContainText('aws iam create-user --user-name erik');
  await type(page, 'aws iam get-group --group-name Auditors');
  await expect(log(page)).toContainText('"GroupName": "Auditors"');

  await page.getByRole('button', { name: 'Forget this account' }).click();
  await page.getByRole('button', { name: 'Forget it' }).click();
  await expect(page.getByRole('heading', { name: 'The empty account' })).toBeVisible();
  await page.getByRole('button', { name: 'Bring your own…' }).click();
  await expect(sheet(page)).toContainText('Paste the output');
  await expect(sheet(page).getByRole('button', { name: /that you kept here/ })).toHaveCount(0);
});
