import { readBeliefs, readProgress, type LessonProgress } from '../../session/progress.ts';
import { progressStrings as words } from '../../strings/progress.ts';

/** Writes into each lesson of the page how far it has come on this device, and into each track how many are done. */
export async function showProgress(): Promise<void> {
  let progress: Readonly<Record<string, LessonProgress>>;
  let beliefs: ReadonlyMap<string, number>;
  try {
    [progress, beliefs] = await Promise.all([readProgress(), readBeliefs()]);
  } catch {
    // The browser refuses storage: the lessons stay a plain list, which is what they are then.
    return;
  }
  for (const row of document.querySelectorAll<HTMLElement>('[data-lesson]')) {
    const found = progress[row.dataset['lesson'] ?? ''];
    showLook(row, found?.missed ?? 0, beliefs);
    const label = row.querySelector('[data-label]');
    if (label === null || found === undefined) continue;
    if (found.outcome !== null) {
      row.dataset['state'] = 'done';
      label.textContent = words[found.outcome];
    } else if (found.started) {
      row.dataset['state'] = 'started';
      label.textContent = words.started(found.step + 1, found.steps);
    }
  }
  for (const track of document.querySelectorAll<HTMLElement>('[data-track]')) {
    const count = track.querySelectorAll('[data-lesson]').length;
    const done = track.querySelectorAll('[data-lesson][data-state="done"]').length;
    const label = track.querySelector('[data-track-label]');
    if (label !== null && done > 0) label.textContent = words.done(done, count);
  }
}

/** Marks a lesson that is worth another look: answers inside it were wrong, or answers elsewhere showed what it puts right. */
function showLook(row: HTMLElement, missedInside: number, beliefs: ReadonlyMap<string, number>): void {
  const look = row.querySelector<HTMLElement>('[data-look]');
  const label = row.querySelector('[data-look-label]');
  if (look === null || label === null) return;
  let missed = missedInside;
  for (const belief of look.querySelectorAll<HTMLElement>('[data-belief]')) {
    const count = beliefs.get(belief.dataset['belief'] ?? '') ?? 0;
    belief.hidden = count === 0;
    missed += count;
  }
  look.hidden = missed === 0;
  label.textContent = words.look(missed);
}
