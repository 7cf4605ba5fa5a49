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
