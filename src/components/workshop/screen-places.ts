import type { ProjectorView } from '../../session/workshop.ts';

/** Shows the screen, as much of it as is revealed, and the notes if they are asked for. Returns what came to light since the last call. */
export function show({ place, revealed, notes }: ProjectorView): readonly string[] {
  const name = `${place.item}.${place.screen}`;
  const news: string[] = [];
  for (const screen of all('[data-screen]')) {
    screen.hidden = screen.dataset['screen'] !== name;
    if (screen.hidden) continue;
    for (const part of all('[data-reveal]', screen)) {
      const was = part.hidden;
      part.hidden = Number(part.dataset['reveal']) > revealed;
      if (!was || part.hidden) continue;
      news.push(part.textContent);
      part.scrollIntoView({ block: 'nearest' });
    }
  }
  for (const note of all('[data-notes]')) note.hidden = !notes || note.dataset['notes'] !== String(place.item);
  return news;
}

/** Scrolls a screen that is longer than the room it has. */
export function scrollScreen(by: 1 | -1): void {
  const stage = document.querySelector('[data-stage]');
  stage?.scrollBy({ top: by * stage.clientHeight * 0.6 });
}

export const toTop = (): void => document.querySelector('[data-stage]')?.scrollTo({ top: 0 });

const all = (selector: string, within: ParentNode = document): readonly HTMLElement[] => [
  ...within.querySelectorAll<HTMLElement>(selector),
];
