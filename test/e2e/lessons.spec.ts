import type { Page } from '@playwright/test';
import { fileURLToPath } from 'node:url';
import { createCatalog } from '../../src/catalog/index.ts';
import { readFromDisk } from '../../src/catalog/node.ts';
import type { Block, QuestionBlock, TaskBlock } from '../../src/course/index.ts';
import { readCourseFrom } from '../../src/course/node.ts';
import type { Verdict } from '../../src/iam/index.ts';
import { blocksOf } from '../../src/session/index.ts';
import { prepareLesson } from '../../src/session/build.ts';
import { command, expect, log, open, test } from './support.ts';

/** Every lesson of the course, finished in a browser as its author would, and two of its mistakes made on the way. */

const root = fileURLToPath(new URL('../..', import.meta.url));
const catalog = createCatalog(readFromDisk(`${root}public/data`));
const { lessons } = readCourseFrom(root);

const VERDICT: Readonly<Record<Verdict, string>> = {
  allowed: 'Allowed',
  explicitDeny: 'Explicit deny',
  implicitDeny: 'Implicit deny',
};

/** The words of an author's HTML, as a reader sees them. */
const wordsOf = (page: Page, html: string): Promise<string> =>
  page.evaluate((text) => {
    const plain = text.replaceAll(/<[^>]*>/g, '');
    const decode: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', '#x3C': '<', '#x26': '&' };
    return plain.replaceAll(/&([#\w]+);/g, (whole, name: string) => decode[name] ?? whole).replaceAll(/\s+/g, ' ');
  }, html);

/** Where a block stands in the page. */
const place = (page: Page, id: string) => page.locator(`[data-block="${id}"]`);

async function answerPredict(page: Page, id: string, key: Verdict | null): Promise<void> {
  const block = place(page, id);
  await block.getByRole('radio', { name: VERDICT[key ?? 'allowed'] }).check();
  await block.getByRole('button', { name: 'Commit to this answer' }).click();
  await expect(block.getByText(/and that is right/)).toBeVisible();
}

async function answerQuestion(page: Page, { id, question }: QuestionBlock): Promise<void> {
  const block = place(page, id);
  switch (question.kind) {
    case 'single':
    case 'multiple':
      for (const { text, right } of question.options) {
        if (right)
          await block
            .locator('label')
            .filter({ hasText: await wordsOf(page, text) })
            .first()
            .click();
      }
      break;
    case 'true-false':
      await block.getByRole('radio', { name: question.right ? 'True' : 'Not true', exact: true }).check();
      break;
    case 'ordering':
      // Each step goes up until it stands below the one before it.
      for (const [wanted, { text }] of question.items.entries()) {
        const words = await wordsOf(page, text);
        for (;;) {
          const items = block.getByRole('listitem');
          const at = (await items.allInnerTexts()).findIndex((item) => item.replaceAll(/\s+/g, ' ').includes(words));
          if (at <= wanted) break;
          await items.nth(at).getByRole('button', { name: /^Up/ }).click();
        }
      }
      break;
  }
  await block.getByRole('button', { name: 'Commit to this answer' }).click();
  await expect(block.getByText('Right.', { exact: true })).toBeVisible();
}

async function answer(page: Page, block: Exclude<Block, TaskBlock>): Promise<void> {
  if (block.kind === 'predict') await answerPredict(page, block.id, block.key);
  else await answerQuestion(page, block);
}

/** Pastes commands into the terminal, and waits until the last of them has been run. */
async function paste(page: Page, lines: readonly string[]): Promise<void> {
  await command(page).fill(lines.join('\n'));
  await command(page).press('Enter');
  await expect(command(page)).toHaveValue('');
  await expect(log(page)).toContainText((lines.at(-1) ?? '').split('\n')[0] ?? '');
}

/** The first task of a lesson, and what comes before it. */
function firstTask(blocks: readonly Block[]): { readonly task: TaskBlock; readonly before: readonly Block[] } {
  const at = blocks.findIndex(({ kind }) => kind === 'task');
  const task = blocks[at];
  if (task?.kind !== 'task') throw new Error('A lesson has a task');
  return { task, before: blocks.slice(0, at) };
}

for (const source of lessons) {
  test(`${source.title}: two mistakes get their own words, then it is solved unaided`, async ({ page }) => {
    test.setTimeout(120_000);
    const lesson = await prepareLesson(source, catalog);
    const blocks = blocksOf(lesson);
    const { task, before } = firstTask(blocks);
    await open(page, `/learn/${lesson.id}/`);
    for (const mistake of task.mistakes.slice(0, 2)) {
      for (const block of before) if (block.kind !== 'task') await answer(page, block);
      await paste(page, mistake.run);
      await expect(place(page, task.id)).toContainText((await wordsOf(page, mistake.says)).slice(0, 60));
      await place(page, task.id).getByRole('button', { name: 'Start over' }).click();
      await place(page, task.id).getByRole('button', { name: 'Start over' }).last().click();
      await expect(place(page, task.id)).not.toContainText('Start the whole lesson over?');
    }
    for (const block of blocks) {
      if (block.kind !== 'task') {
        await answer(page, block);
        continue;
      }
      await paste(page, block.solutions[0] ?? []);
      await expect(place(page, block.id).getByText('Solved.', { exact: true })).toBeVisible();
    }
    await expect(page.getByRole('heading', { name: 'Solved unaided' })).toBeVisible();
  });
}
