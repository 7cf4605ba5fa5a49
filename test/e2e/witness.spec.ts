import type { Locator, Page } from '@playwright/test';
import { command, expect, expectAccessible, open, test } from './support.ts';

/** A check that compares access fails with a request that shows it, and leads to the statement that it comes from. */

const statement = (one: object): string => `'${JSON.stringify({ Version: '2012-10-17', Statement: one })}'`;

const SOLUTION = `aws iam put-group-policy --group-name SuperS3Access --policy-name ReadLogs --policy-document ${statement(
  {
    Effect: 'Allow',
    Action: ['s3:GetObject', 's3:ListBucket'],
    Resource: ['arn:aws:s3:::app-logs', 'arn:aws:s3:::app-logs/*'],
  },
)}`;

const ADMINISTRATOR = 'arn:aws:iam::aws:policy/AdministratorAccess';

const task = (page: Page): Locator => page.locator('[data-block="grant"]');
const gained = (page: Page): Locator =>
  task(page).getByRole('listitem').filter({ hasText: 'nobody may do more than at the start' });
const answer = (page: Page): Locator => page.getByRole('group', { name: 'Answer' });

async function commit(page: Page, block: string, option: RegExp): Promise<void> {
  const part = page.locator(`[data-block="${block}"]`);
  await part.getByRole('radio', { name: option }).check();
  await part.getByRole('button', { name: 'Commit to this answer' }).click();
  await expect(part).toContainText(/that is right|Right\./);
}

/** Opens the lesson at its task, and runs the commands there. */
async function atTheTask(page: Page, ...lines: readonly string[]): Promise<void> {
  await open(page, '/learn/nothing-by-default/');
  await commit(page, 'the-name-promises', /Implicit deny/);
  await commit(page, 'what-works', /get-caller-identity/);
  await commit(page, 'in-quarantine', /Explicit deny/);
  await commit(page, 'what-helps', /Alice alone/);
  await command(page).fill([SOLUTION, ...lines].join('\n'));
  await command(page).press('Enter');
  await expect(command(page)).toHaveValue('');
}

test('a gain is told as a request, and one press shows the statement that it comes from', async ({ page }) => {
  await atTheTask(page, `aws iam attach-group-policy --group-name Builders --policy-arn ${ADMINISTRATOR}`);
  await expect(gained(page)).toContainText(/bob can now \w+:\w+ on \S+; before, nothing allowed that/);
  await expect(gained(page)).toContainText(
    'It comes from statement 1 of AdministratorAccess, attached to the group Builders.',
  );
  await expectAccessible(page);

  const way = gained(page).getByRole('button', { name: 'Show statement 1 of AdministratorAccess' });
  await way.press('Enter');
  const document = page.getByRole('group', { name: 'Document of AdministratorAccess' });
  await expect(document).toBeFocused();
  await expect(document.locator('mark')).toContainText('"Action": "*"');
  await expect(page.getByRole('combobox', { name: 'Principal' })).toHaveValue('user:bob');
  await expect(answer(page)).toContainText('Allowed');
  await expectAccessible(page);

  await page.keyboard.press('Escape');
  await expect(way).toBeFocused();
  await expect(page.getByRole('button', { name: 'Back to the check' })).toHaveCount(0);
});

test('a gain under conditions arrives in Access with its sign-in and its context', async ({ page }) => {
  const away = statement({
    Sid: 'Away',
    Effect: 'Allow',
    Action: 'iam:CreateUser',
    Resource: '*',
    Condition: { IpAddress: { 'aws:SourceIp': '198.51.100.7' }, Bool: { 'aws:MultiFactorAuthPresent': 'true' } },
  });
  await atTheTask(
    page,
    `aws iam put-group-policy --group-name Builders --policy-name Office --policy-document ${away}`,
  );
  await gained(page).getByRole('button', { name: 'Show statement Away of Office' }).click();
  await expect(page.getByRole('group', { name: 'Document of Office' })).toBeFocused();
  await expect(page.getByRole('combobox', { name: 'Signed in with' })).toHaveValue('console-mfa');
  await expect(page.getByRole('combobox', { name: 'Action' })).toHaveValue('iam:CreateUser');
  await expect(page.getByRole('combobox', { name: 'Context key' })).toHaveValue('aws:SourceIp');
  await expect(page.getByRole('textbox', { name: 'Value' })).toHaveValue('198.51.100.7');
  await expect(answer(page)).toContainText('Allowed');
});

test('a loss leads to what came nearest, on a phone to the other view and back', async ({ page }) => {
  const narrower = statement({
    Effect: 'Allow',
    Action: ['s3:GetObject', 's3:PutObject', 's3:ListBucket'],
    Resource: ['arn:aws:s3:::app-logs', 'arn:aws:s3:::app-logs/2026*'],
  });
  await atTheTask(
    page,
    `aws iam put-group-policy --group-name Builders --policy-name Builds --policy-document ${narrower}`,
  );
  await page.setViewportSize({ width: 390, height: 844 });
  const lost = task(page).getByRole('listitem').filter({ hasText: 'everybody keeps the access of the start' });
  await expect(lost).toContainText(/bob can no longer s3:\w+ on arn:aws:s3:::app-logs\//);
  const way = lost.getByRole('button', { name: 'Show statement 1 of Builds' });
  await way.click();
  await expect(way).toBeHidden();
  await expect(page.getByRole('group', { name: 'Document of Builds' })).toBeFocused();
  await expect(answer(page)).toContainText('Implicit deny');
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
  await expectAccessible(page);

  await page.getByRole('button', { name: 'Back to the check' }).click();
  await expect(way).toBeFocused();
});

test('a loss without any policy left leads to the bare request', async ({ page }) => {
  await atTheTask(page, 'aws iam delete-group-policy --group-name Builders --policy-name Builds');
  const lost = task(page).getByRole('listitem').filter({ hasText: 'everybody keeps the access of the start' });
  await expect(lost).toContainText('Nothing allows it now; before, statement');
  await lost.getByRole('button', { name: 'Ask this request in Access' }).click();
  await expect(answer(page)).toBeFocused();
  await expect(answer(page)).toContainText('no policy reaches bob');
});
