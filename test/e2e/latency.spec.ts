import type { Page } from '@playwright/test';
import { command, expect, log, open, test, type } from './support.ts';

/** Commands of a learner's day: a change, a read of it, a larger read, a refusal, a mistyped one. */
const LINES = [
  'aws iam create-group --group-name Team{n}',
  'aws iam add-user-to-group --user-name dana --group-name Team{n}',
  'aws iam get-group --group-name Team{n}',
  'aws iam list-groups-for-user --user-name dana',
  'aws iam list-users',
  'aws iam create-group --group-name Team{n}',
  'aws iam create-grup --group-name Team{n}',
  'aws iam remove-user-from-group --user-name dana --group-name Team{n}',
];
const ROUNDS = 6;

/** From the press of Enter to the frame that shows the answer, in ms, in the browser's own clock. */
async function paintedAfter(page: Page, line: string): Promise<number> {
  await command(page).fill(line);
  const entries = await log(page).locator('> *').count();
  await page.evaluate((before) => {
    const input = document.activeElement;
    const answers = document.querySelector('[role="log"]');
    if (answers === null || input === null) throw new Error('The terminal is not there');
    performance.clearMeasures('painted');
    input.addEventListener('keydown', () => performance.mark('pressed'), { once: true, capture: true });
    const observer = new MutationObserver(() => {
      if (answers.children.length <= before) return;
      observer.disconnect();
      // A message that is posted in a frame is handled after it was painted.
      const channel = new MessageChannel();
      channel.port1.addEventListener('message', () => performance.measure('painted', 'pressed'));
      channel.port1.start();
      requestAnimationFrame(() => channel.port2.postMessage(null));
    });
    observer.observe(answers, { childList: true, subtree: true });
  }, entries);
  await command(page).press('Enter');
  const measured = await page.waitForFunction(() => performance.getEntriesByName('painted').at(-1)?.duration);
  return Number(await measured.jsonValue());
}

test('a command of an ordinary account is answered on the screen, and how long that takes is told', async ({
  page,
}) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await open(page, '/sandbox/?account=enterprise');
  await type(page, 'aws iam create-user --user-name dana', 'aws iam list-groups', 'aws iam nothing');
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round++)
    for (const line of LINES) times.push(await paintedAfter(page, line.replace('{n}', String(round))));
  expect(times).toHaveLength(ROUNDS * LINES.length);
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number): string => `${sorted[Math.floor(share * (sorted.length - 1))]?.toFixed(1)} ms`;
  test.info().annotations.push({
    type: 'measured',
    description: `From Enter to the painted answer: median ${at(0.5)}, nine of ten within ${at(0.9)}, slowest ${at(1)} (${times.length} commands).`,
  });
});
