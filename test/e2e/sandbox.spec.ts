import { command, expect, expectAccessible, log, open, test, type } from './support.ts';

const PHONE = { width: 390, height: 844 };

test('a ready account is chosen by keyboard, keeps its own work, and goes back to its own start', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await open(page, '/sandbox/');
  await type(page, 'aws iam create-group --group-name Mine');

  const menu = page.getByRole('dialog', { name: 'Start from an account' });
  await page.getByRole('button', { name: 'Start from…' }).press('Enter');
  await expect(menu.getByRole('link', { name: /^The empty account/ })).toHaveAttribute('aria-current', 'true');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Start from…' })).toBeFocused();
  await page.keyboard.press('Enter');
  await menu.getByRole('link', { name: /^A finance company/ }).press('Enter');
  await expect(page.getByRole('heading', { name: 'A finance company' })).toBeFocused();
  await expect(page).toHaveURL(/\/sandbox\/\?account=finance$/);

  await page.getByRole('button', { name: /^aws s3 ls s3:\/\/payroll --profile fin-helena/ }).click();
  await expect(command(page)).toHaveValue('aws s3 ls s3://payroll --profile fin-helena');
  await command(page).press('Enter');
  await expect(log(page)).toContainText(
    'with an explicit deny in an identity-based policy: arn:aws:iam::123456789012:policy/RequireMFA',
  );
  await type(page, 'aws iam create-group --group-name Interns');

  await page.goBack();
  await expect(page.getByRole('heading', { name: 'The empty account' })).toBeFocused();
  await expect(log(page)).toContainText('aws iam create-group --group-name Mine');
  await page.getByRole('button', { name: 'Start from…' }).click();
  await expect(menu.getByRole('link', { name: /^A finance company/ })).toContainText('your work is here');
  await expect(menu.getByRole('link', { name: /^A startup/ })).not.toContainText('your work is here');

  await open(page, '/sandbox/?account=finance');
  await expect(log(page)).toContainText('aws iam create-group --group-name Interns');
  await page.getByRole('button', { name: 'Reset' }).click();
  await expect(page.getByRole('alertdialog')).toContainText('Go back to the start of A finance company');
  await page.getByRole('button', { name: 'Reset the account' }).click();
  await expect(log(page)).not.toContainText('Interns');
  await type(page, 'aws iam get-group --group-name Interns', 'aws iam get-group --group-name Auditors');
  await expect(log(page)).toContainText('The group with name Interns cannot be found.');
  await expect(log(page)).toContainText('aud-victor');
});

test('an address that asks for an account that is none opens the empty one and says so', async ({ page }) => {
  await open(page, '/sandbox/?account=bakery');
  await expect(page.getByRole('complementary')).toContainText('There is no ready account called bakery.');
  await expect(page.getByRole('heading', { name: 'The empty account' })).toBeVisible();
});

for (const colorScheme of ['light', 'dark'] as const)
  test(`axe finds nothing in the menu of accounts in ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await open(page, '/sandbox/?account=startup');
    await page.getByRole('button', { name: 'Start from…' }).click();
    await expectAccessible(page);
  });

test('on a phone the menu of accounts fits, and its last entry can be chosen', async ({ page }) => {
  await page.setViewportSize(PHONE);
  await open(page, '/sandbox/');
  await page.getByRole('button', { name: 'Start from…' }).click();
  await page.getByRole('link', { name: /^An enterprise/ }).click();
  await expect(page.getByRole('heading', { name: 'An enterprise' })).toBeInViewport();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(PHONE.width);
});
