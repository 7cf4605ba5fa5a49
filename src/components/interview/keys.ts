import type { KeyboardEvent } from 'react';

/** What the number keys, Enter and the arrow do around a question. Nothing while a text is being written, but Ctrl + Enter. */
export interface Keys {
  /** Commits the question at hand. */
  commit(form: HTMLFormElement): void;
  /** Goes on; null where there is nothing to go on to. */
  readonly next: (() => void) | null;
  /** Letters that stand for numbers: `g` for 1. */
  readonly letters: Readonly<Record<string, number>>;
}

const TYPING = 'textarea, select, input:not([type=radio], [type=checkbox])';
/** Enter presses these by itself. */
const PRESSED = 'a, button:not([data-place]), summary';

/**
 * Keys of the part of the page that asks. They are heard only while the focus is inside it, as single letters must be (WCAG 2.1.4). What has
 * a `data-key` is pressed by its number: options, confidence, lines of the rubric; the steps of an order get the focus.
 */
export function onKeys(event: KeyboardEvent<HTMLElement>, keys: Keys): void {
  const { target, currentTarget, key } = event;
  if (event.defaultPrevented || !(target instanceof Element)) return;
  const form = currentTarget.querySelector('form');
  const isTyping = target.matches(TYPING);
  if (key === 'Enter' && (event.ctrlKey || event.metaKey)) {
    if (form === null) return;
    event.preventDefault();
    keys.commit(form);
    return;
  }
  if (isTyping || event.ctrlKey || event.metaKey || event.altKey) return;
  if (key === 'Enter' && target.matches(PRESSED)) return;
  if (key === 'Enter' || (key === 'ArrowRight' && keys.next !== null && !target.matches('[type=radio]'))) {
    event.preventDefault();
    if (keys.next !== null) keys.next();
    else if (form !== null) keys.commit(form);
    return;
  }
  const number = /^[1-9]$/.test(key) ? Number(key) : keys.letters[key.toLowerCase()];
  const meant =
    number === undefined ? null : currentTarget.querySelector<HTMLElement>(`[data-key="${number}"]:enabled`);
  if (meant === null) return;
  event.preventDefault();
  meant.focus();
  if (!meant.matches('[data-place]')) meant.click();
}
