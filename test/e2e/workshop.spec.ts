import type { Locator, Page } from '@playwright/test';
import { expect, expectAccessible, test } from './support.ts';

const HALF = '/workshop/thirty-minutes/';
const PROJECTOR = `${HALF}project/`;
const SHEET = `${HALF}sheet/`;
const ITEMS = 5;

const heading = (page: Page): Locator => page.getByRole('heading', { level: 1 });
/** Texts that the room sees now: the page holds all screens, one of them shown. */
const shown = (page: Page, text: string, exact = false): Locator =>
  page.getByRole('region', { name: 'Projector' }).getByText(text, { exact }).filter({ visible: true });
const timer = (page: Page): Locator => page.getByRole('timer');

/** Opens the projector and waits until it listens to keys. */
async function project(page: Page, path = PROJECTOR): Promise<void> {
  await page.goto(path);
  await expect(page.getByRole('button', { name: 'Next' })).toBeEnabled();
}

test('a facilitator goes through a whole agenda with the keys of a presenter', async ({ page }) => {
  await project(page);
  await expect(heading(page)).toHaveText('Before we begin');
  await expect(page.getByText('1 of 5 · Before we begin')).toBeVisible();
  const seen = new Set<string>();
  for (const key of ['ArrowRight', ' ', 'PageDown', ...Array.from({ length: 30 }, () => 'ArrowRight')]) {
    seen.add((await heading(page).textContent())?.trim() ?? '');
    await page.keyboard.press(key);
  }
  await expect(heading(page)).toHaveText('Take three sentences home');
  await expect(page.getByText(`${ITEMS} of ${ITEMS} ·`)).toBeVisible();
  expect([...seen]).toEqual(
    expect.arrayContaining(['What does a name grant?', 'Your first group', 'Can she read? Can she write?']),
  );
  await page.keyboard.press('ArrowLeft');
  await expect(heading(page)).toHaveText('Does a second group narrow?');
});

test('the room sees the key and then why, one press at a time, and hears of it', async ({ page }) => {
  await project(page);
  await page.getByRole('button', { name: /^Item 2/ }).click();
  const right = shown(page, 'Right', true);
  const because = shown(page, 'A group passes on what its policies allow.');
  await expect(page.getByText('Nothing. The group carries no policy yet.')).toBeVisible();
  await expect(right).toHaveCount(0);
  await page.keyboard.press('r');
  await expect(right).toHaveCount(1);
  await expect(because).toHaveCount(0);
  await page.keyboard.press('r');
  await expect(because).toHaveCount(1);
  await expect(page.getByRole('status')).toContainText('A group passes on what its policies allow.');
  await page.getByRole('button', { name: 'Hide again' }).click();
  await expect(right).toHaveCount(0);
});

test('the key of a prediction is the verdict that the account computes', async ({ page }) => {
  await project(page);
  await page.getByRole('button', { name: /^Item 3/ }).click();
  const ask = shown(page, 'Can dev-alice do s3:PutObject');
  for (let screens = 0; screens < 12 && (await ask.count()) === 0; screens++) await page.keyboard.press('ArrowRight');
  await expect(ask).toHaveCount(1);
  const verdict = shown(page, 'Implicit deny', true);
  await expect(verdict).toHaveCount(1);
  await page.keyboard.press('r');
  await expect(verdict).toHaveCount(2);
});

test('a reload in the middle keeps the place and the clock and says so; the notes stay hidden', async ({ page }) => {
  await page.clock.install({ time: new Date('2026-03-02T14:00:00Z') });
  await project(page);
  await page.keyboard.press('ArrowRight');
  await expect(timer(page)).toHaveText('4:00 left');
  await page.keyboard.press('t');
  await page.keyboard.press('n');
  await expect(page.getByRole('complementary', { name: 'Notes for the facilitator' })).toBeVisible();
  await page.clock.runFor(65_000);
  await expect(timer(page)).toHaveText(/^2:5\d left$/);
  await page.reload();
  await expect(heading(page)).toHaveText('What does a name grant?');
  await expect(page.getByText('Goes on where this tab was.')).toBeVisible();
  await expect(page.getByRole('complementary', { name: 'Notes for the facilitator' })).toBeHidden();
  await page.clock.runFor(180_000);
  await expect(timer(page)).toHaveText(/^0:\d\d over$/);
  await page.keyboard.press('m');
  await expect(timer(page)).toHaveText(/^0:\d\d left$/);
  await page.keyboard.press('t');
  const paused = await timer(page).textContent();
  await page.clock.runFor(30_000);
  await expect(timer(page)).toHaveText(paused ?? '');
});

test('the code shows large on demand, letters can be switched off, Escape closes what is open and then leaves', async ({
  page,
}) => {
  await project(page);
  await page.keyboard.press('q');
  await expect(page.getByRole('dialog').getByRole('img', { name: /^QR code: http/ })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await page.keyboard.press('?');
  await page.getByRole('checkbox', { name: 'Single letters work as keys' }).uncheck();
  await page.keyboard.press('Escape');
  await page.keyboard.press('q');
  await expect(page.getByRole('dialog')).toBeHidden();
  await page.keyboard.press('Escape');
  await expect(page).toHaveURL(new RegExp(`${HALF}$`));
});

test('the agenda takes the times of the day from a start, and its address keeps them', async ({ page }) => {
  await page.goto(HALF);
  await page.getByLabel('Starts at').fill('23:50');
  await expect(page.getByRole('listitem').filter({ hasText: 'Before we begin' })).toContainText('23:50–23:53');
  await expect(page.getByRole('listitem').filter({ hasText: 'Take three sentences home' })).toContainText(
    '00:15–00:20',
  );
  await page.goto(page.url());
  await expect(page.getByLabel('Starts at')).toHaveValue('23:50');
});

test('a link to a step is made, shown as a code and copied', async ({ page, context, baseURL }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('/workshop/');
  await page.getByRole('combobox', { name: 'Lesson' }).selectOption('Two groups add up');
  await page.getByRole('combobox', { name: 'Step' }).selectOption('Make it true');
  const link = new URL('/learn/two-groups-add-up/#make-it-true', baseURL).href;
  await expect(page.getByRole('textbox', { name: 'Link' })).toHaveValue(link);
  await expect(page.getByRole('img', { name: `QR code: ${link}` })).toBeVisible();
  await page.getByRole('button', { name: 'Copy link' }).click();
  await expect(page.getByText('Copied.')).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(link);
  await page.goto(link);
  await expect(page.getByRole('heading', { name: 'Make it true' })).toBeInViewport();
});

test('a task sheet has no answers before their own page, and prints without them if asked', async ({ page }) => {
  await page.goto(SHEET);
  const answers = page.getByRole('region', { name: /^Answers/ });
  const solution = 'aws iam add-user-to-group --group-name Developers --user-name dev-bob';
  await expect(answers).toContainText(solution);
  const before = await page.getByRole('main').evaluate((main) => {
    const copy = main.cloneNode(true);
    if (!(copy instanceof Element)) return '';
    copy.querySelector('.answers')?.remove();
    return copy.textContent;
  });
  expect(before).toContain('Create the group Developers');
  for (const answer of [solution, 'That is an implicit deny', 'A group passes on what its policies allow'])
    expect(before).not.toContain(answer);
  await page.emulateMedia({ media: 'print' });
  expect(await answers.evaluate((element) => getComputedStyle(element).breakBefore)).toBe('page');
  await page.emulateMedia({ media: 'screen' });
  await page.getByRole('checkbox', { name: 'Print the answers too' }).uncheck();
  await page.emulateMedia({ media: 'print' });
  await expect(answers).toBeHidden();
});

for (const colorScheme of ['light', 'dark'] as const) {
  // What is not about colour is the same in both schemes.
  const looked = colorScheme === 'light' ? undefined : 'contrast';
  for (const path of ['/workshop/', HALF, SHEET, PROJECTOR]) {
    test(`axe finds nothing on ${path} in ${colorScheme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await page.goto(path, { waitUntil: 'networkidle' });
      await expectAccessible(page, looked);
    });
  }

  test(`axe finds nothing on a revealed question with the notes open in ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await project(page);
    for (const key of ['ArrowRight', 'r', 'r', 'n', 't']) await page.keyboard.press(key);
    await expectAccessible(page, looked);
    await page.keyboard.press('?');
    await expectAccessible(page, looked);
  });
}

test('nothing scrolls sideways on a phone', async ({ page }) => {
  for (const width of [390, 320]) {
    await page.setViewportSize({ width, height: 844 });
    for (const path of ['/workshop/', HALF, SHEET, PROJECTOR]) {
      await page.goto(path, { waitUntil: 'networkidle' });
      const over = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(over, `${path} at ${width}`).toBeLessThanOrEqual(0);
    }
  }
});

test('on a projector the letters of a step are at least 32 pixels high', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  await project(page);
  const size = await page
    .getByText('Everybody opens the site', { exact: false })
    .evaluate((text) => Number.parseFloat(getComputedStyle(text).fontSize));
  expect(size).toBeGreaterThanOrEqual(32);
});
