import type { Locator, Page } from '@playwright/test';
import { expect, expectAccessible, test } from './support.ts';

/** Drills are told apart by a random text, which orders their questions; here the same one every time. */
test.beforeEach(async ({ context }) => {
  await context.addInitScript(() => {
    crypto.randomUUID = () => '00000000-0000-4000-8000-000000000000';
  });
});

const question = (page: Page): Locator => page.getByRole('region', { name: /^Question \d+ of \d+$/ });
const form = (page: Page): Locator => question(page).getByRole('form');
const report = (page: Page): Locator => page.getByRole('article', { name: /^Report of a/ });

/** What the browser keeps under a key, as JSON. A page that is reloaded has what is there, and no key stroke more. */
const kept = (page: Page, key: string): Promise<string> =>
  page.evaluate(
    (name) =>
      new Promise<string>((resolve, reject) => {
        const opening = indexedDB.open('iam-dojo');
        opening.addEventListener('error', () => reject(new Error('The storage does not open')));
        opening.addEventListener('success', () => {
          const reading = opening.result.transaction('work').objectStore('work').get(name);
          reading.addEventListener('success', () => {
            opening.result.close();
            resolve(JSON.stringify(reading.result ?? null));
          });
        });
      }),
    key,
  );

/** Presses Tab until the element has the focus; a keyboard that cannot get there fails the journey. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let presses = 0; presses < 80; presses++) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab never reached ${String(target)}`);
}

/** Answers the question at hand with keys alone, somehow: right or wrong does not matter here. */
async function answerByKeys(page: Page): Promise<void> {
  const text = form(page).getByRole('textbox');
  const requests = form(page).getByRole('group', { name: /^Can / });
  const lists = await form(page).getByRole('combobox').all();
  if (lists.length > 0) {
    for (const list of lists) {
      await tabTo(page, list);
      await page.keyboard.press('ArrowDown');
    }
    await page.keyboard.press('Control+Enter');
    return;
  }
  if ((await text.count()) > 0) {
    await tabTo(page, text);
    if ((await text.getAttribute('inputmode')) === 'decimal') {
      await page.keyboard.insertText('7');
      await page.keyboard.press('Enter');
      return;
    }
    await page.keyboard.press('Control+End');
    await page.keyboard.insertText(' ');
    await page.keyboard.press('Control+Enter');
    return;
  }
  // A document begins with a bracket, which is no line to choose.
  const first =
    (await form(page)
      .getByRole('group', { name: /Which line is wrong/ })
      .count()) > 0
      ? '2'
      : '1';
  for (let left = Math.max(await requests.count(), 1); left > 0; left--) await page.keyboard.press(first);
  if (
    (await form(page)
      .getByRole('button', { name: /^Step 1/ })
      .count()) > 0
  )
    await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
}

test('a drill of ten is done by keyboard alone, to its report', async ({ page }) => {
  await page.goto('/interview/');
  await tabTo(page, page.getByRole('button', { name: 'Start the drill' }));
  await page.keyboard.press('Enter');
  for (let number = 1; number <= 10; number++) {
    await expect(page.getByRole('heading', { name: `Question ${number} of 10` })).toBeFocused();
    await answerByKeys(page);
    await expect(page.getByRole('group', { name: 'How sure are you?' })).toBeFocused();
    await page.keyboard.press('gus'[number % 3] ?? 's');
    const shown = page.getByRole('group', { name: /^(The result|A model answer)$/ });
    await expect(shown).toBeFocused();
    if ((await shown.getAttribute('aria-label')) === 'A model answer') {
      await page.keyboard.press('1');
      await expect(shown.getByRole('checkbox').first()).toBeChecked();
    }
    await page.keyboard.press(number % 2 === 0 ? 'Enter' : 'ArrowRight');
  }
  await expect(report(page).getByRole('heading', { name: 'Report of a drill' })).toBeFocused();
  const lines = report(page).getByRole('list').filter({ hasText: '10' }).getByRole('listitem');
  await expect(lines).toHaveCount(10);
  await expect(report(page)).toContainText(/\d+ of 10 right/);
});

test('a wrong answer names the belief behind it, and the course map marks the lesson that puts it right', async ({
  page,
}) => {
  await page.goto('/interview/drill/?question=a-group-in-a-group');
  await form(page).getByRole('radio', { name: 'True', exact: true }).check();
  await page.getByRole('button', { name: 'Commit to this answer' }).click();
  await expect(form(page)).not.toContainText('Not right.');
  await page.getByRole('button', { name: 'Change the answer' }).click();
  await form(page).getByRole('radio', { name: 'True', exact: true }).check();
  await page.getByRole('button', { name: 'Commit to this answer' }).click();
  await page.getByRole('button', { name: /^Sure/ }).click();
  await expect(form(page)).toContainText('Not right.');
  const remedy = form(page).getByRole('link', { name: /^The lesson on it/ });
  const lesson = await remedy.getAttribute('href');
  await page.goto('/learn/');
  const row = page.getByRole('listitem').filter({ has: page.locator(`a[href="${lesson ?? ''}"]`) });
  await expect(row.last()).toContainText('Worth another look: 1 answer missed');
  await expect(row.last()).toContainText('A group can be a member of another group');

  await page.goto('/interview/');
  const stand = page.getByRole('region', { name: 'Where you stand' });
  await expect(stand).toContainText('1 of');
  await expect(stand.getByRole('link', { name: 'A group as a member of a group' })).toBeVisible();
  await stand.getByRole('button', { name: 'Start again' }).click();
  await stand.getByRole('button', { name: 'Take them away' }).click();
  await expect(stand).toContainText('No answers yet.');
});

test('a drill is gone on with after a reload, and offered when the address asks for another', async ({ page }) => {
  await page.goto('/interview/drill/?set=article-nine');
  await form(page).getByRole('textbox').fill('A set of users, with policies.');
  await expect.poll(() => kept(page, 'drill')).toContain('A set of users, with policies.');
  await page.reload();
  await expect(form(page).getByRole('textbox')).toHaveValue('A set of users, with policies.');
  await page.goto('/interview/drill/?topic=deny&count=5');
  await expect(page.getByText('A drill is under way: 0 of 9 questions answered.')).toBeVisible();
  await page.getByRole('button', { name: 'Go on with it' }).click();
  await expect(page.getByRole('heading', { name: 'Question 1 of 9' })).toBeVisible();
  await page.goto('/interview/drill/?weak=1');
  await page.getByRole('button', { name: 'Start the new one instead' }).click();
  await expect(page.getByRole('alert')).toContainText('There is nothing to repeat');
});

test('a decision shows the statement that decided, and a policy is mended', async ({ page }) => {
  await page.goto('/interview/drill/?question=only-their-own-groups');
  await expect(page.getByRole('heading', { name: 'Question 1 of 1' })).toBeFocused();
  for (const request of await form(page).getByRole('group', { name: /^Can / }).all())
    await request.getByRole('radio', { name: 'Allowed' }).check();
  await page.getByRole('button', { name: 'Commit to this answer' }).click();
  await page.getByRole('button', { name: /^Unsure/ }).click();
  await expect(form(page)).toContainText('through the group Developers, allows it');
  await form(page).getByText('How AWS decides it').first().click();
  await expect(form(page).getByText('AmazonS3ReadOnlyAccess').last()).toBeVisible();

  await page.goto('/interview/');
  await page.getByRole('link', { name: 'Cut a group back to its job' }).click();
  await page.getByText('Show the answer').click();
  const solution = await page.locator('details pre').nth(1).textContent();
  await page.getByRole('link', { name: 'Answer it' }).click();
  const document = form(page).getByRole('textbox');
  await document.fill('{ "Version": }');
  await expect(form(page).getByRole('status').first()).toContainText('Line 1');
  await document.fill(solution ?? '');
  await expect(form(page)).toContainText('AWS would take this document.');
  await document.press('Control+Enter');
  await page.keyboard.press('3');
  await expect(form(page)).toContainText('Right.');
});

test('pairs are chosen from lists, and each is marked for itself', async ({ page }) => {
  await page.goto('/interview/drill/?question=a-question-and-its-command');
  await expect(page.getByRole('heading', { name: 'Question 1 of 1' })).toBeFocused();
  await page.keyboard.press('1');
  await expect(form(page).getByRole('combobox', { name: /Which groups is Alice in/ })).toBeFocused();
  await form(page)
    .getByRole('combobox', { name: /Which groups is Alice in/ })
    .selectOption('get-credential-report');
  await form(page)
    .getByRole('combobox', { name: /Who is in Developers/ })
    .selectOption('get-group');
  await expect(page.getByRole('button', { name: 'Commit to this answer' })).toBeDisabled();
  for (const left of ['managed policies', 'inline policies', 'password', 'ReadLogs'])
    await form(page)
      .getByRole('combobox', { name: new RegExp(left) })
      .selectOption('list-groups');
  await page.getByRole('button', { name: 'Commit to this answer' }).click();
  await page.getByRole('button', { name: /^Sure/ }).click();
  await expect(form(page)).toContainText('Not quite: 17 % of it is right.');
  await expect(form(page)).toContainText('The report has a line for Alice and no column for groups.');
  await expect(form(page)).toContainText('It goes with list-groups-for-user.');
  await expectAccessible(page);
});

test('the statement that decides is found, and the trace shows why', async ({ page }) => {
  await page.goto('/interview/drill/?question=the-statement-that-stops-dana');
  await form(page)
    .getByRole('radio', { name: /NoPayroll/ })
    .check();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Commit to this answer' }).click();
  await page.getByRole('button', { name: /^Sure/ }).click();
  await expect(form(page)).toContainText('Right.');
  await expect(form(page)).toContainText('denies it, and a Deny outweighs every Allow');
  await form(page).getByText('How AWS decides it').click();
  await expect(form(page).getByRole('heading', { name: 'How this was decided' })).toBeVisible();
});

test('the line that is wrong is chosen, and what AWS says of it is shown', async ({ page }) => {
  await page.goto('/interview/drill/?question=a-line-of-a-trust-policy');
  await form(page)
    .getByRole('radio', { name: /group\/Developers/ })
    .check();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Commit to this answer' }).click();
  await page.getByRole('button', { name: /^Sure/ }).click();
  await expect(form(page)).toContainText('Right.');
  await expect(form(page)).toContainText('Invalid principal in policy');
});

test('a number is written in digits, and what is no number is told at once', async ({ page }) => {
  await page.goto('/interview/drill/?question=room-for-inline-policies');
  const number = form(page).getByRole('textbox', { name: 'How many characters?' });
  await number.fill('five thousand');
  await expect(form(page).getByRole('status')).toHaveText('That is no number. Write digits, such as 12 or 1,500.');
  await expect(page.getByRole('button', { name: 'Commit to this answer' })).toBeDisabled();
  await expectAccessible(page);
  await number.fill('5,120');
  await number.press('Enter');
  await page.getByRole('button', { name: /^Sure/ }).click();
  await expect(form(page)).toContainText('Right.');
});

test('a mock interview goes on over a reload, ends with the clock, and its report fits on two pages', async ({
  page,
}) => {
  await page.clock.install({ time: new Date('2026-03-02T09:00:00Z') });
  await page.goto('/interview/mock/');
  await page.getByRole('button', { name: 'Start the clock' }).click();
  await expect(page.getByRole('timer')).toHaveText('15:00');
  await expect(page.getByRole('heading', { name: 'Question 1 of 12' })).toBeFocused();
  await answerByKeys(page);
  await expect(page.getByRole('heading', { name: 'Question 2 of 12' })).toBeFocused();
  await page.getByRole('button', { name: 'Leave it for later' }).click();
  await expect(page.getByRole('heading', { name: 'Question 3 of 12' })).toBeFocused();
  await page.clock.fastForward('06:00');
  await expect(page.getByRole('timer')).toHaveText(/^(9:00|8:5\d)$/);
  await expect.poll(() => kept(page, 'mock')).toContain('"at":2,');
  await page.reload();
  await expect(page.getByText('1 of 12 answered')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Question 3 of 12' })).toBeVisible();
  await expect(page.getByRole('timer')).toHaveText(/^(9:00|8:[45]\d)$/);
  for (let number = 3; number <= 12; number++) {
    await expect(page.getByRole('heading', { name: `Question ${number} of 12` })).toBeFocused();
    await answerByKeys(page);
  }
  await expect(page.getByRole('heading', { name: 'Question 2 of 12' })).toBeFocused();
  await page.clock.fastForward('10:00');
  const model = page.getByRole('group', { name: 'A model answer' });
  await expect(model).toBeFocused();
  for (;;) {
    await expect(model.or(report(page))).toBeVisible();
    if (await report(page).isVisible()) break;
    await page.keyboard.press('1');
    await page.keyboard.press('Enter');
  }
  await expect(report(page)).toContainText('15 min 00 s of 15 min');
  await expect(report(page)).toContainText('Not answered');

  await page.emulateMedia({ media: 'print' });
  await expect(report(page)).toBeVisible();
  await expect(page.getByRole('navigation')).toHaveCount(0);
  await expect(page.getByRole('button')).toHaveCount(0);
  const pdf = (await page.pdf({ format: 'A4' })).toString('latin1');
  expect(pdf.match(/\/Type\s*\/Page\b/g)?.length).toBeLessThanOrEqual(2);
  await page.emulateMedia({ media: null });

  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.getByRole('button', { name: 'Copy as text' }).click();
  await expect(page.getByText('Copied.')).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toContain('Report of a mock interview');
  expect(copied).toMatch(/^12\. .+: /m);
});

test('a mock interview is ended early when one says so twice', async ({ page }) => {
  await page.goto('/interview/mock/');
  await page.getByRole('button', { name: 'Start the clock' }).click();
  await page.getByRole('button', { name: 'End the interview' }).click();
  await expect(page.getByRole('alertdialog')).toContainText('12 questions have no answer yet.');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('timer')).toBeVisible();
  await page.getByRole('button', { name: 'End the interview' }).click();
  await page.getByRole('button', { name: 'End it' }).click();
  await expect(report(page)).toContainText('0 of 12 right');
});

test('a question reads without any script: the question, the answer folded away, the way on', async ({
  browser,
  baseURL,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: baseURL ?? '' });
  const page = await context.newPage();
  await page.goto('/interview/');
  await page.getByRole('link', { name: 'Which groups count for whom?' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Which groups count for whom?');
  const verdict = page.getByText('Implicit deny', { exact: true }).first();
  await expect(verdict).toBeHidden();
  await page.getByText('Show the answer').click();
  await expect(verdict).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Sources' })).toBeVisible();
  await page.getByRole('link', { name: /^Next/ }).click();
  await expect(page.getByRole('heading', { level: 1 })).not.toHaveText('Which groups count for whom?');
  await page.goto('/interview/drill/');
  await expect(page.getByRole('link', { name: 'All questions' })).toBeVisible();
  await context.close();
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing in a drill and in a mock interview in ${colorScheme}`, async ({ page }) => {
    const check = (): Promise<void> => expectAccessible(page);
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.goto('/interview/drill/?topic=deny&count=5');
    for (let number = 1; number <= 5; number++) {
      await expect(page.getByRole('heading', { name: `Question ${number} of 5` })).toBeFocused();
      await answerByKeys(page);
      await page.keyboard.press('2');
      await expect(page.getByRole('group', { name: 'The result' })).toBeFocused();
      if (number < 4) await check();
      await page.keyboard.press('Enter');
    }
    await expect(report(page)).toBeVisible();
    await check();
    await page.goto('/interview/mock/');
    await page.getByRole('button', { name: 'Start the clock' }).click();
    await expect(page.getByRole('timer')).toBeVisible();
    await check();
  });
}

test('nothing scrolls sideways on a phone, whatever is asked', async ({ page }) => {
  for (const id of ['only-their-own-groups', 'readers-too-wide', 'onboarding-by-command-line', 'what-is-a-group']) {
    for (const width of [390, 320]) {
      await page.setViewportSize({ width, height: 844 });
      await page.goto(`/interview/drill/?question=${id}`);
      const other = page.getByRole('button', { name: 'Start the new one instead' });
      await expect(question(page).or(other)).toBeVisible();
      if (await other.isVisible()) await other.click();
      await expect(question(page)).toBeVisible();
      const widths = await page.evaluate(() => [
        document.documentElement.scrollWidth,
        document.documentElement.clientWidth,
      ]);
      expect(widths[0], `${id} at ${width}`).toBeLessThanOrEqual(widths[1] ?? 0);
    }
  }
});
