import type { Locator, Page } from '@playwright/test';
import { command, expect, expectAccessible, LESSON, log, open, test, type } from './support.ts';

const PHONE = { width: 390, height: 844 };
const SLIP =
  '{"Version": "2012-10-17", "Statement": {"Effect": "Allow", "Action": "s3:GetObjects", "Resource": "arn:aws:s3:::app-logs/*"}}';
const PUT = 'aws iam put-group-policy --group-name Developers --policy-name ReadLogs --policy-document';

const SET_UP = [
  'aws iam create-group --group-name Developers',
  'aws iam create-user --user-name dev-alice',
  'aws iam add-user-to-group --group-name Developers --user-name dev-alice',
  `${PUT} '${SLIP}'`,
];

const face = (page: Page): Locator => page.getByRole('tabpanel', { name: 'Policies' });
const text = (page: Page): Locator => face(page).getByRole('textbox', { name: 'Text of ReadLogs' });
const problems = (page: Page): Locator => face(page).getByRole('list', { name: 'Problems' });
const save = (page: Page): Locator => face(page).getByRole('button', { name: 'Save', exact: true });

/** Opens the face on an account whose policy allows an action that AWS does not have. */
async function openPolicies(page: Page): Promise<void> {
  await open(page, '/sandbox/');
  await type(page, ...SET_UP);
  await page.getByRole('tab', { name: 'Policies' }).click();
  await expect(text(page)).toBeVisible();
}

/** Waits for Monaco: until it is there, a plain field stands in. */
async function openMonaco(page: Page): Promise<void> {
  await openPolicies(page);
  await expect(text(page)).toHaveAttribute('aria-roledescription', 'editor');
}

async function access(page: Page, action: string): Promise<Locator> {
  await page.getByRole('tab', { name: 'Access' }).click();
  const panel = page.getByRole('tabpanel', { name: 'Access' });
  await panel.getByRole('combobox', { name: 'Action' }).fill(action);
  await panel.getByRole('combobox', { name: 'Resource' }).fill('arn:aws:s3:::app-logs/2026.txt');
  return panel.getByRole('status');
}

test('a policy with a slip is mended in Monaco, and saving runs the command in the terminal', async ({ page }) => {
  await openMonaco(page);
  const style = await text(page).evaluate((element) => {
    const { position, zIndex } = getComputedStyle(element);
    return { position, zIndex };
  });
  expect(style, 'the style sheet of Monaco').toEqual({ position: 'absolute', zIndex: '-10' });

  await expect(problems(page)).toContainText('AWS has no action s3:GetObjects');
  await expect(await access(page, 's3:GetObject')).toContainText('Implicit deny');
  await page.getByRole('tab', { name: 'Policies' }).click();
  await problems(page).getByRole('button', { name: 'Go to line 5' }).click();
  await expect(text(page)).toBeFocused();
  await page.keyboard.press('Delete');
  await page.keyboard.insertText('"s3:GetObject"');
  await expect(face(page)).toContainText('No problems found.');
  await expect(face(page)).toContainText(`Saving runs ${PUT} file://ReadLogs.json`);
  await page.keyboard.press('Control+s');
  await expect(face(page)).toContainText('Saved.');
  await expect(log(page)).toContainText(`${PUT} file://ReadLogs.json`);
  await expect(await access(page, 's3:GetObject')).toContainText('Allowed');
});

test('a correction is one press away, and completion knows the actions of AWS', async ({ page }) => {
  await openMonaco(page);
  await problems(page).getByRole('button', { name: 'Apply the correction in line 5' }).click();
  await expect(face(page)).toContainText('No problems found.');
  await page.keyboard.press('ArrowLeft');
  for (const _ of 'Object') await page.keyboard.press('Backspace');
  await page.keyboard.type('ObjectTag');
  const suggestion = page.getByRole('option', { name: /s3:GetObjectTagging/ });
  await expect(suggestion).toBeVisible();
  await suggestion.click();
  await save(page).click();
  await expect(await access(page, 's3:GetObjectTagging')).toContainText('Allowed');
});

test('what is written and not saved survives another face, says when the account moves on, and is not thrown away unasked', async ({
  page,
}) => {
  await openMonaco(page);
  await problems(page).getByRole('button', { name: 'Apply the correction in line 5' }).click();
  await page.getByRole('tab', { name: 'Map' }).click();
  await page.getByRole('tab', { name: 'Policies' }).click();
  await expect(face(page).getByRole('img', { name: 'not saved' })).toBeVisible();
  await type(page, `${PUT} '${SLIP.replace('app-logs', 'elsewhere')}'`);
  await expect(face(page)).toContainText('The account has changed under your text');
  await face(page).getByRole('button', { name: 'Keep mine' }).click();
  await expect(face(page)).not.toContainText('The account has changed under your text');
  await face(page).getByRole('button', { name: 'Discard changes' }).click();
  await face(page).getByRole('button', { name: 'Throw it away' }).click();
  await expect(problems(page)).toContainText('s3:GetObjects');
  await expect(save(page)).toHaveAttribute('aria-disabled', 'true');
});

test('the editor is left by Escape and Tab, and Tab alone indents', async ({ page }) => {
  await openMonaco(page);
  await text(page).focus();
  await page.keyboard.press('Tab');
  await expect(text(page)).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(face(page)).toContainText('Tab leaves the editor now.');
  await page.keyboard.press('Tab');
  await expect(text(page)).not.toBeFocused();
});

test('a new policy and a new file are made, and AWS refuses what it would refuse', async ({ page }) => {
  await openMonaco(page);
  const make = async (kind: string, name: string): Promise<void> => {
    await face(page).getByRole('button', { name: 'New', exact: true }).click();
    await face(page).getByRole('combobox', { name: 'Kind' }).selectOption(kind);
    await face(page).getByRole('textbox', { name: 'Name' }).fill(name);
    await face(page).getByRole('button', { name: 'Write it' }).click();
  };
  await make('Customer managed policy', 'LogReaders');
  await save(page).click();
  await expect(face(page)).toContainText('AWS refused it:');
  await expect(log(page)).toContainText('(MalformedPolicyDocument) when calling the CreatePolicy operation');
  await make('File', 'policy.json');
  await save(page).click();
  await expect(face(page)).toContainText('Saved.');
  await face(page).getByRole('button', { name: 'Delete file' }).click();
  await face(page).getByRole('button', { name: 'Delete it' }).click();
  await expect(face(page).getByRole('button', { name: 'policy.json', exact: true })).toHaveCount(0);
});

test('on a phone a plain field does the same', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ viewport: PHONE, hasTouch: true, isMobile: true, baseURL: baseURL ?? '' });
  const page = await context.newPage();
  await openPolicies(page);
  await expect(text(page)).toHaveValue(/s3:GetObjects/);
  await expect(problems(page)).toContainText('AWS has no action s3:GetObjects');
  await text(page).fill(SLIP.replace('GetObjects', 'GetObject'));
  await face(page).getByRole('button', { name: 'Format' }).click();
  await expect(text(page)).toHaveValue(/\n {2}"Version": "2012-10-17",\n/);
  await save(page).click();
  await expect(face(page)).toContainText('Saved.');
  expect(
    await page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth),
    'nothing scrolls sideways',
  ).toBe(true);
  await expect(await access(page, 's3:GetObject')).toContainText('Allowed');
  await context.close();
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing in the open editor in ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await openMonaco(page);
    await expect(problems(page)).toBeVisible();
    await expectAccessible(page);
    await face(page).getByRole('button', { name: 'New', exact: true }).click();
    await expectAccessible(page);
  });
}

test('the editor follows the scheme of the page while it is open', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await openMonaco(page);
  const ground = (): Promise<string> =>
    text(page).evaluate((element) => getComputedStyle(element.closest('[role=code]') ?? element).backgroundColor);
  await expect.poll(ground).toBe('rgb(255, 255, 255)');
  await page.emulateMedia({ colorScheme: 'dark' });
  await expect.poll(ground).toBe('rgb(26, 29, 35)');
});

/** The directives of the page's security policy, by name. */
async function securityPolicy(page: Page, path: string): Promise<ReadonlyMap<string, string>> {
  await page.goto(path);
  const policy = await page.evaluate(
    () => document.querySelector('meta[http-equiv="content-security-policy" i]')?.getAttribute('content') ?? '',
  );
  const directives = policy.split(';').map((directive) => directive.trim().split(/\s+/));
  return new Map(directives.map(([name = '', ...values]) => [name, values.join(' ')]));
}

test('the security policy gives way to Monaco and to the thread that compares alone, and only where they open', async ({
  page,
}) => {
  for (const path of ['/', '/learn/', '/about/', LESSON, '/sandbox/']) {
    const policy = await securityPolicy(page, path);
    expect(policy.get('script-src'), path).toMatch(/^'self'( 'sha256-[\w+/=]+')*$/);
    expect(policy.get('style-src'), path).toMatch(/^'self'( 'sha256-[\w+/=]+')*$/);
    expect(policy.get('require-trusted-types-for'), path).toBe("'script'");
    const opensEditor = path === LESSON || path === '/sandbox/';
    expect(policy.get('trusted-types'), path).toBe(
      opensEditor ? 'dompurify editorViewLayer richScreenReaderContent iam-dojo-worker' : "'none'",
    );
    expect(policy.get('style-src-attr'), path).toBe(opensEditor ? "'unsafe-inline'" : undefined);
  }
  await expect(command(page)).toBeEnabled();
});
