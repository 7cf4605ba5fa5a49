import {
  answerQuestion,
  CLEAN_UP,
  command,
  expect,
  expectAccessible,
  LESSON,
  log,
  open,
  predict,
  QUESTION_RIGHT,
  SET_UP,
  test,
  type,
} from './support.ts';

const PAGES = [
  '/',
  '/learn/',
  LESSON,
  '/sandbox/',
  '/interview/',
  '/interview/drill/',
  '/interview/mock/',
  '/interview/what-is-a-group/',
  '/about/',
  '/contributing/claims/',
  '/contributing/coverage/',
  '/404.html',
] as const;
const PHONE = { width: 390, height: 844 };

for (const colorScheme of ['light', 'dark'] as const) {
  // What is not about colour is the same in both schemes.
  const looked = colorScheme === 'light' ? undefined : 'contrast';
  for (const path of PAGES) {
    test(`axe finds nothing on ${path} in ${colorScheme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await page.goto(path, { waitUntil: 'networkidle' });
      await expectAccessible(page, looked);
    });
  }

  test(`axe finds nothing in a lesson under way in ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await open(page, LESSON);
    await type(
      page,
      'aws iam create-user --user-name dev-alice',
      'aws iam create-group --group-name Developers',
      'aws s3 ls --profile dev-alice',
    );
    await page.getByRole('button', { name: /^Hint/ }).first().click();
    await expectAccessible(page, looked);
    await page.getByRole('tab', { name: 'Access' }).click();
    await expectAccessible(page, looked);
  });
}

for (const path of PAGES) {
  test(`nothing scrolls sideways on ${path} at 390 and at 320 pixels`, async ({ page }) => {
    for (const width of [PHONE.width, 320]) {
      await page.setViewportSize({ ...PHONE, width });
      await page.goto(path, { waitUntil: 'networkidle' });
      const widths = await page.evaluate(() => [
        document.documentElement.scrollWidth,
        document.documentElement.clientWidth,
      ]);
      expect(widths[0], `${path} at ${width}`).toBeLessThanOrEqual(widths[1] ?? 0);
    }
  });
}

test('the lesson is finished on a phone, between its two views', async ({ page }) => {
  await page.setViewportSize(PHONE);
  await page.goto(LESSON);
  const show = (name: string): Promise<void> => page.getByRole('group', { name: 'View' }).getByText(name).click();
  await show('Account');
  await expect(command(page)).toBeEnabled();
  await type(page, ...SET_UP);
  await show('Lesson');
  await predict(page, 's3:GetObject', 'Allowed');
  await predict(page, 's3:PutObject', 'Implicit deny');
  await predict(page, 'iam:ListGroupsForUser', 'Implicit deny');
  await answerQuestion(page, QUESTION_RIGHT);
  await show('Account');
  const wide = await page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
  expect(wide).toBe(false);
  await type(page, ...CLEAN_UP);
  await show('Lesson');
  await expect(page.getByRole('heading', { name: 'Solved unaided' })).toBeVisible();
});

test('the landing answers its question without any script', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: baseURL ?? '' });
  const page = await context.newPage();
  await page.goto('/');
  await page.getByText('No, Contractors denies it').first().click();
  await expect(page.getByText('Explicit deny').first()).toBeVisible();
  await page.goto(LESSON);
  await expect(page.getByRole('heading', { name: 'Take it down' })).toBeVisible();
  await context.close();
});

test('the sandbox explains any request of any user, with the way it took', async ({ page }) => {
  await open(page, '/sandbox/');
  await type(page, ...SET_UP);
  await page.getByRole('tab', { name: 'Access' }).click();
  const access = page.getByRole('tabpanel', { name: 'Access' });
  await access.getByRole('combobox', { name: /who|principal|user/i }).selectOption('dev-bob');
  await access.getByRole('combobox', { name: /action/i }).fill('s3:GetObject');
  await access.getByRole('combobox', { name: /resource/i }).fill('arn:aws:s3:::app-logs/2026.txt');
  await access.getByRole('combobox', { name: /resource/i }).press('Enter');
  await expect(access).toContainText('through the group Developers');
  await type(page, 'aws sts get-caller-identity --profile dev-bob');
  await expect(log(page)).toContainText('arn:aws:iam::123456789012:user/dev-bob');
});

const MFA_ONLY = `{"Version": "2012-10-17", "Statement": {"Sid": "ReadLogs", "Effect": "Allow", "Action": "s3:GetObject",
  "Resource": "arn:aws:s3:::app-logs/*", "Condition": {"Bool": {"aws:MultiFactorAuthPresent": "true"}}}}`;

test('Access asks with context for any principal, and marks what decides in its document', async ({ page }) => {
  await open(page, '/sandbox/');
  await page.getByRole('tab', { name: 'Access' }).click();
  const access = page.getByRole('tabpanel', { name: 'Access' });
  const verdict = access.getByRole('status');
  await expect(access).toContainText('There is no user yet');
  await type(
    page,
    'aws iam create-group --group-name Developers',
    `aws iam put-group-policy --group-name Developers --policy-name ReadLogs --policy-document '${MFA_ONLY.replace('\n', '')}'`,
    'aws iam create-user --user-name dana',
    'aws iam add-user-to-group --group-name Developers --user-name dana',
  );
  await access.getByRole('combobox', { name: 'Principal' }).selectOption('dana');
  await access.getByRole('combobox', { name: 'Action' }).fill('s3:GetObject');
  await access.getByRole('combobox', { name: 'Resource' }).fill('app-logs/2026.txt');
  await expect(access).toContainText('Write a resource: an ARN');
  await access.getByRole('combobox', { name: 'Resource' }).fill('arn:aws:s3:::app-logs/2026.txt');
  await expect(verdict).toContainText('Implicit deny');
  await expect(access).toContainText('the request has no aws:MultiFactorAuthPresent');

  await access.getByRole('button', { name: 'Show statement 1 of ReadLogs' }).click();
  const text = access.getByRole('group', { name: 'Document of ReadLogs' });
  await expect(text).toBeFocused();
  await expect(text.locator('mark')).toContainText('"Sid": "ReadLogs"');

  await access.getByRole('combobox', { name: 'Signed in with' }).selectOption('the console and MFA');
  await expect(verdict).toContainText('Allowed');
  await expect(access).toContainText('dana has no password');
  await expect(access).toContainText('dana → Developers (group) → ReadLogs (inline)');
  await expect(text.locator('mark')).toContainText('"Sid": "ReadLogs"');

  await access.getByRole('button', { name: /^The request carries/ }).click();
  await access.getByRole('button', { name: 'Override aws:MultiFactorAuthPresent' }).click();
  await expect(access.getByRole('textbox', { name: 'Value' })).toBeFocused();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('maybe');
  await expect(access).toContainText('This key is true or false');
  await expect(verdict).toContainText('Allowed');
  await access.getByRole('textbox', { name: 'Value' }).fill('false');
  await expect(verdict).toContainText('Implicit deny');
  await expectAccessible(page);

  await page.getByRole('tab', { name: 'Map' }).click();
  await page.getByRole('tab', { name: 'Access' }).click();
  await expect(access.getByRole('textbox', { name: 'Value' })).toHaveValue('false');
  await access.getByRole('combobox', { name: 'Principal' }).selectOption('root');
  await expect(verdict).toContainText('the root user may do everything in its own account');
  await page.setViewportSize({ ...PHONE, width: 320 });
  const wide = await page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
  expect(wide).toBe(false);
});
