import type { Page } from '@playwright/test';
import { CLEAN_UP, command, expect, LESSON, QUESTION_RIGHT, SET_UP, test } from './support.ts';

/** Presses Tab until the element with this name has the focus; a keyboard that cannot get there fails the journey. */
async function tabTo(
  page: Page,
  role: 'link' | 'radio' | 'button' | 'textbox' | 'tab',
  name: string | RegExp,
): Promise<void> {
  const target = page.getByRole(role, { name, disabled: false }).first();
  for (let presses = 0; presses < 120; presses++) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab never reached the ${role} ${String(name)}`);
}

async function typeHere(page: Page, ...lines: readonly string[]): Promise<void> {
  for (const line of lines) {
    await page.keyboard.insertText(line);
    await page.keyboard.press('Enter');
    await expect(command(page)).toHaveValue('');
  }
}

/** Leaves the terminal, where Tab completes, as its own hint says: Escape, then Tab. */
async function leaveTerminal(page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  await page.keyboard.press('Tab');
  await expect(command(page)).not.toBeFocused();
}

async function predictByKeys(page: Page, answer: 'Allowed' | 'Implicit deny'): Promise<void> {
  await tabTo(page, 'radio', /^Allowed/);
  await page.keyboard.press('Space');
  if (answer === 'Implicit deny') await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
}

test('the lesson is finished by keyboard alone', async ({ page }) => {
  await page.goto('/');
  await tabTo(page, 'link', 'Start the course');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  if (!page.url().endsWith(LESSON)) {
    await tabTo(page, 'link', /Your first group/);
    await page.keyboard.press('Enter');
  }
  await expect(command(page)).toBeEnabled();
  await tabTo(page, 'textbox', 'Command');
  await typeHere(page, ...SET_UP);
  await expect(page.getByText('Solved.', { exact: true })).toBeVisible();
  await leaveTerminal(page);
  await predictByKeys(page, 'Allowed');
  await expect(page.getByText('You predicted Allowed, and that is right.')).toBeVisible();
  await predictByKeys(page, 'Implicit deny');
  await predictByKeys(page, 'Implicit deny');
  await expect(page.getByText('You predicted Implicit deny, and that is right.')).toHaveCount(2);
  // Tab comes to a group of options once; the arrows go through them.
  await tabTo(page, 'radio', /You (attach|create)/);
  await page.keyboard.press('Space');
  for (let presses = 0; presses < 4; presses++) {
    if (await page.getByRole('radio', { name: QUESTION_RIGHT }).isChecked()) break;
    await page.keyboard.press('ArrowDown');
  }
  await tabTo(page, 'button', 'Commit to this answer');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Right.', { exact: true })).toBeVisible();
  await tabTo(page, 'textbox', 'Command');
  await typeHere(page, ...CLEAN_UP);
  await expect(page.getByRole('heading', { name: 'Solved unaided' })).toBeVisible();
});

test('Tab completes in the terminal, and arrows move between the faces of the account', async ({ page }) => {
  await page.goto(LESSON);
  await expect(command(page)).toBeEnabled();
  await command(page).focus();
  await page.keyboard.insertText('aws iam create-gr');
  await page.keyboard.press('Tab');
  await expect(command(page)).toHaveValue(/^aws iam create-group ?$/);
  await leaveTerminal(page);
  await page.getByRole('tab', { name: 'Map' }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('tab', { name: 'Policies' })).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('tab', { name: 'Access' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('tab', { name: 'Access' })).toHaveAttribute('aria-selected', 'true');
});
