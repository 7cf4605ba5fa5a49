import type { Page } from '@playwright/test';
import { exportText, OF_TWO_MEGABYTES } from '../support/big-export.ts';
import { command, expect, expectAccessible, log, open, test, type } from './support.ts';

const OBJECT = 'arn:aws:s3:::app-logs/2026.txt';
const READ = JSON.stringify({
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Action: 's3:GetObject', Resource: 'arn:aws:s3:::app-logs/*' }],
});
const SCENE = [
  'aws s3 mb s3://app-logs',
  'aws iam create-user --user-name alice',
  'aws iam create-user --user-name bob',
  'aws iam create-group --group-name Developers',
  'aws iam add-user-to-group --group-name Developers --user-name alice',
  `aws iam put-group-policy --group-name Developers --policy-name ReadLogs --policy-document '${READ}'`,
];
const access = (page: Page) => page.getByRole('tabpanel', { name: 'Access' });

test('the words of the sandbox answer in its own voice: who can, why not, and what changed', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await open(page, '/sandbox/');
  await type(page, ...SCENE, `can alice s3:GetObject ${OBJECT}`);
  await expect(log(page)).toContainText('Allowed alice may s3:GetObject on app-logs/2026.txt: ReadLogs');
  await type(page, `can bob s3:GetObject ${OBJECT} || echo no`);
  await expect(log(page)).toContainText('Implicit deny bob may not s3:GetObject');
  await type(page, `why alice s3:PutObject ${OBJECT}`);
  await expect(log(page)).toContainText('Statement 1, Allow, is not about this action: its Action is s3:GetObject.');
  await type(page, `who-can s3:GetObject ${OBJECT}`);
  await expect(log(page)).toContainText('alice: ReadLogs, inline in the group Developers.');
  await type(page, 'compare');
  await expect(log(page)).toContainText('Gained alice may s3:GetObject on app-logs/');
  await type(page, 'compare alice bob');
  await expect(log(page)).toContainText('What only one of alice and bob may do');
  await expectAccessible(page);
  await page.reload();
  await expect(command(page)).toBeEnabled();
  await expect(log(page)).toContainText('Gained alice may s3:GetObject');
});

test('a denied call leads to its own trace and back, also after others were typed', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await open(page, '/sandbox/');
  await type(page, ...SCENE, 'aws s3 ls s3://app-logs --profile bob', 'aws iam list-users --profile alice');
  const why = page.getByRole('button', { name: 'Explain why this was denied' });
  await expect(why).toHaveCount(2);
  await why.first().click();
  await expect(access(page).getByLabel('Action', { exact: true })).toHaveValue('s3:ListBucket');
  await expect(access(page).getByLabel('Principal')).toHaveValue('user:bob');
  await page.getByRole('button', { name: 'Back to the terminal' }).click();
  await expect(why.first()).toBeFocused();
});

test('a mistyped command is one press away from what was meant', async ({ page }) => {
  await open(page, '/sandbox/');
  await type(page, 'aws iam list-user');
  await expect(log(page)).toContainText("Found invalid choice 'list-user'");
  await page.getByRole('button', { name: 'Write it' }).click();
  await expect(command(page)).toHaveValue('aws iam list-users');
  await expect(command(page)).toBeFocused();
});

for (const colorScheme of ['light', 'dark'] as const)
  test(`Access lists who can, through which group, and shows why, in ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await open(page, '/sandbox/');
    await page.getByRole('tab', { name: 'Access' }).click();
    await access(page).getByRole('button', { name: 'Who can?' }).press('Enter');
    await expect(access(page)).toContainText('There is no user and no role yet');
    await type(page, ...SCENE);
    await access(page).getByLabel('Resource').fill(OBJECT);
    await expect(access(page)).toContainText('1 of 2 users and roles may s3:GetObject');
    const able = access(page).getByRole('list', { name: 'Who can' });
    await expect(able.getByRole('listitem')).toHaveText([/User alice.*Developers.*ReadLogs/]);
    await expectAccessible(page);

    await able.getByRole('button', { name: 'Show how this is decided for alice' }).click();
    await expect(access(page).getByLabel('Principal')).toHaveValue('user:alice');
    await page.getByRole('button', { name: 'Back to who can' }).click();
    await able.getByRole('button', { name: 'Show the way of alice on the map' }).click();
    await expect(page.getByRole('tab', { name: 'Map' })).toHaveAttribute('aria-selected', 'true');

    await page.getByRole('tab', { name: 'Access' }).click();
    await access(page).getByLabel('Action', { exact: true }).fill('s3:PutObject');
    await expect(access(page)).toContainText('Nobody of 2 users and roles may s3:PutObject');
  });

test('on a phone the list of who can fits', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await open(page, '/sandbox/');
  await type(page, ...SCENE);
  await page.getByRole('tab', { name: 'Access' }).click();
  await access(page).getByRole('button', { name: 'Who can?' }).click();
  await access(page).getByLabel('Resource').fill(OBJECT);
  await expect(access(page).getByRole('list', { name: 'Who can' })).toContainText('alice');
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
});

test('the findings of a large account lead to who can, which lists them by fifties', async ({ page }) => {
  await open(page, '/sandbox/');
  await page.getByRole('button', { name: 'Bring your own…' }).click();
  const sheet = page.getByRole('dialog', { name: 'Bring your own account' });
  const file = {
    name: 'account.json',
    mimeType: 'application/json',
    buffer: Buffer.from(exportText(OF_TWO_MEGABYTES)),
  };
  await sheet.getByLabel('Choose a file').setInputFiles(file);
  await sheet.getByRole('button', { name: 'Open this account' }).click();
  await page.getByRole('button', { name: 'Ask who can' }).click();
  await expect(access(page).getByRole('button', { name: 'Who can?' })).toHaveAttribute('aria-pressed', 'true');
  await access(page).getByLabel('Resource').fill('arn:aws:s3:::data-1-0');
  await access(page).getByLabel('Action', { exact: true }).fill('s3:ListBucket');
  await expect(access(page)).toContainText(/[\d,]+ of [\d,]+ users and roles may/, { timeout: 30_000 });
  const able = access(page).getByRole('list', { name: 'Who can' }).getByRole('listitem');
  const first = await able.count();
  await access(page)
    .getByRole('button', { name: /^Show \d+ more$/ })
    .click();
  expect(await able.count()).toBeGreaterThan(first);
  await able
    .first()
    .getByRole('button', { name: /on the map$/ })
    .click();
  await expect(page.getByRole('tabpanel', { name: 'Map' })).toContainText(/Around /);
});
