import type { Lesson } from '../../course/index.ts';

/** Where a block goes, and what stands in for it until it is drawn. */
export interface Place {
  readonly element: Element;
  readonly standIn: readonly ChildNode[];
}

/** Parts of the server-rendered page that the lesson's island fills or adds to. */
export interface Places {
  readonly blocks: ReadonlyMap<string, Place>;
  readonly status: Place | null;
  readonly debrief: DebriefPlace | null;
}

/** Where the debrief goes, and which lesson comes after this one. */
export interface DebriefPlace {
  readonly element: Element;
  readonly next: { readonly title: string; readonly href: string } | null;
}

/** Finds the places in the page. Changes nothing. */
export function findPlaces(): Places {
  const blocks = new Map<string, Place>();
  for (const element of document.querySelectorAll<HTMLElement>('[data-block]')) {
    blocks.set(element.dataset['block'] ?? '', { element, standIn: [...element.childNodes] });
  }
  const status = document.querySelector('[data-slot=task-status]');
  return {
    blocks,
    status: status === null ? null : { element: status, standIn: [...status.childNodes] },
    debrief: debriefPlace(),
  };
}

function debriefPlace(): DebriefPlace | null {
  const element = document.querySelector<HTMLElement>('[data-debrief]');
  if (element === null) return null;
  const { nextTitle: title, nextHref: href } = element.dataset;
  return { element, next: title === undefined || href === undefined ? null : { title, href } };
}

/** Makes the buttons beside ready commands work. Returns how to stop. */
export function enableCopying(copy: (text: string) => void): () => void {
  const stopped = new AbortController();
  for (const element of document.querySelectorAll('[data-part=commands]')) {
    const button = element.querySelector('button');
    if (button === null) continue;
    const text = element.querySelector('pre')?.textContent.trim() ?? '';
    button.disabled = false;
    button.addEventListener('click', () => copy(text), { signal: stopped.signal });
  }
  return () => stopped.abort();
}

/** The lesson that the page carries as JSON. */
export function readLesson(): Lesson {
  const text = document.querySelector('#lesson-data')?.textContent;
  if (text === undefined || text === null)
    throw new Error('The page has no <script type="application/json" id="lesson-data">');
  // INVARIANT: written at build by the page from a `Lesson` that `readLesson` of the course room made.
  const lesson: Lesson = JSON.parse(text);
  return lesson;
}

/** On a phone the lesson and the account are two views, chosen by two radio buttons of the page. */
export function showView(view: 'lesson' | 'account'): void {
  const radio = document.querySelector<HTMLInputElement>(`#view-${view}`);
  if (radio !== null) radio.checked = true;
}

/** To the beginning of the lesson, eyes and focus alike. */
export function toTop(): void {
  scrollTo({ top: 0 });
  document.querySelector<HTMLElement>('main')?.focus({ preventScroll: true });
}

/** Marks the steps of the text and of the rail. */
export function markSteps(lesson: Lesson, states: readonly ('done' | 'current' | 'ahead')[]): void {
  for (const [index, step] of lesson.steps.entries()) {
    const state = states[index] ?? 'ahead';
    for (const element of document.querySelectorAll<HTMLElement>(`[data-step="${CSS.escape(step.id)}"]`)) {
      element.dataset['state'] = state;
      const link = element.querySelector(':scope > a');
      if (state === 'current') link?.setAttribute('aria-current', 'step');
      else link?.removeAttribute('aria-current');
    }
  }
}
