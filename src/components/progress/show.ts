import { readProgress, type LessonProgress } from '../../session/progress.ts';
import { strings } from '../../strings/index.ts';

const words = strings.site.course;

/** Writes into each lesson of the page how far it has come on this device, and into each track how many are done. */
export async function showProgress(): Promise<void> {
  let progress: Readonly<Record<string, LessonProgress>>;
  try {
    progress = await readProgress();
  } catch {
    // The browser refuses storage: the lessons stay a plain list, which is what they are then.
    return;
  }
  for (const row of document.querySelectorAll<HTMLElement>('[data-lesson]')) {
    const found = progress[row.dataset['lesson'] ?? ''];
    const label = row.querySelector('[data-label]');
    if (label === null || found === undefined) continue;
    if (found.outcome !== null) {
      row.dataset['state'] = 'done';
      label.textContent = words.state[found.outcome];
    } else if (found.started) {
      row.dataset['state'] = 'started';
      label.textContent = words.state.started(found.step + 1, found.steps);
    }
  }
  for (const track of document.querySelectorAll<HTMLElement>('[data-track]')) {
    const count = track.querySelectorAll('[data-lesson]').length;
    const done = track.querySelectorAll('[data-lesson][data-state="done"]').length;
    const label = track.querySelector('[data-track-label]');
    if (label !== null && done > 0) label.textContent = words.done(done, count);
  }
}
