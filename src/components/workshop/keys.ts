/** What a key of the projector does. */
export type KeyAction =
  'next' | 'previous' | 'reveal' | 'timer' | 'minute' | 'notes' | 'full' | 'code' | 'help' | 'leave' | 'down' | 'up';

const NAMED: Readonly<Record<string, KeyAction>> = {
  ArrowRight: 'next',
  PageDown: 'next',
  ' ': 'next',
  ArrowLeft: 'previous',
  PageUp: 'previous',
  ArrowDown: 'down',
  ArrowUp: 'up',
  Escape: 'leave',
};
const LETTERS: Readonly<Record<string, KeyAction>> = {
  r: 'reveal',
  t: 'timer',
  m: 'minute',
  n: 'notes',
  f: 'full',
  q: 'code',
  '?': 'help',
};

interface Pressed {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}

/**
 * What a key does, null when it is the browser's. On a control Space belongs to the control; single letters can be switched off, for people
 * who speak to their computer.
 */
export function actionOf(
  pressed: Pressed,
  options: { readonly onControl: boolean; readonly letters: boolean },
): KeyAction | null {
  const { key, ctrlKey, metaKey, altKey } = pressed;
  if (ctrlKey || metaKey || altKey) return null;
  if (key === ' ' && options.onControl) return null;
  const letter = options.letters ? LETTERS[key.toLowerCase()] : undefined;
  return NAMED[key] ?? letter ?? null;
}
