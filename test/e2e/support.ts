import { AxeBuilder } from '@axe-core/playwright';
import { test as base, expect, type Locator, type Page } from '@playwright/test';

/** Things that must not happen on any page, whatever a journey does: what was blocked, what left the site, what went wrong. */
interface Quiet {
  readonly violations: string[];
  readonly foreign: string[];
  readonly errors: string[];
}

/** A browser page that is watched from its first request on. A journey fails when the watch finds anything. */
export const test = base.extend<{ quiet: Quiet }>({
  quiet: [
    async ({ context, baseURL }, use) => {
      const quiet: Quiet = { violations: [], foreign: [], errors: [] };
      await context.exposeFunction('reportViolation', (what: string) => quiet.violations.push(what));
      await context.addInitScript(() => {
        document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sourceFile }) => {
          const report: unknown = Reflect.get(window, 'reportViolation');
          if (typeof report === 'function') report(`${violatedDirective} ${blockedURI} ${sourceFile}`);
        });
      });
      context.on('request', (request) => {
        const url = request.url();
        if (!url.startsWith(new URL(baseURL ?? '').origin) && !url.startsWith('data:') && !url.startsWith('blob:'))
          quiet.foreign.push(url);
      });
      context.on('weberror', (error) => quiet.errors.push(String(error.error())));
      context.on('console', (message) => {
        if (message.type() === 'error' || message.type() === 'warning') quiet.errors.push(message.text());
      });
      await use(quiet);
      expect(quiet, 'violations of the security policy, requests that leave the site, errors in the console').toEqual({
        violations: [],
        foreign: [],
        errors: [],
      });
    },
    { auto: true },
  ],
});

export { expect };

export const LESSON = '/learn/your-first-group/';
const READ_ONLY = 'arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess';

export const SET_UP = [
  'aws iam create-group --group-name Developers',
  `aws iam attach-group-policy --group-name Developers --policy-arn ${READ_ONLY}`,
  'aws iam create-user --user-name dev-alice',
  'aws iam create-user --user-name dev-bob',
  'aws iam add-user-to-group --group-name Developers --user-name dev-alice',
  'aws iam add-user-to-group --group-name Developers --user-name dev-bob',
];

export const CLEAN_UP = [
  'aws iam remove-user-from-group --group-name Developers --user-name dev-alice',
  'aws iam remove-user-from-group --group-name Developers --user-name dev-bob',
  `aws iam detach-group-policy --group-name Developers --policy-arn ${READ_ONLY}`,
  'aws iam delete-group --group-name Developers',
  'aws iam delete-user --user-name dev-alice',
  'aws iam delete-user --user-name dev-bob',
];

export const command = (page: Page): Locator => page.getByRole('textbox', { name: 'Command' });
export const log = (page: Page): Locator => page.getByRole('log', { name: 'Terminal output' });

/** Opens a page with a terminal and waits until it takes commands. */
export async function open(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await expect(command(page)).toBeEnabled();
}

/** Types a command and waits for its place in the log. */
export async function type(page: Page, ...lines: readonly string[]): Promise<void> {
  for (const line of lines) {
    await command(page).fill(line);
    await command(page).press('Enter');
    await expect(command(page)).toHaveValue('');
    await expect(log(page)).toContainText(line);
  }
}

/** Answers the prediction that asks about the action. */
export async function predict(page: Page, action: string, answer: string): Promise<void> {
  const question = page.getByRole('group', { name: action });
  await question.getByRole('radio', { name: answer }).check();
  await page.getByRole('button', { name: 'Commit to this answer', disabled: false }).click();
  await expect(question).toHaveCount(0);
}

/** The right option of the lesson's question. */
export const QUESTION_RIGHT = /You attach one more policy to the group, once/;

/** Answers the lesson's question with the option of that text. */
export async function answerQuestion(page: Page, option: RegExp): Promise<void> {
  await page.getByRole('radio', { name: option }).check();
  await page.getByRole('button', { name: 'Commit to this answer', disabled: false }).click();
  await expect(page.getByRole('group', { name: 'The result' })).toBeVisible();
}

/** Expects no violation of the accessibility rules; with `contrast`, of that one alone: where the same page was looked at in the other scheme. */
export async function expectAccessible(page: Page, only?: 'contrast'): Promise<void> {
  const axe = new AxeBuilder({ page }).options({ resultTypes: ['violations'] });
  if (only === 'contrast') axe.withRules('color-contrast');
  expect((await axe.analyze()).violations).toEqual([]);
}
