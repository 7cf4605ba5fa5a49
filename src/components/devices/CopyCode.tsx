import { useEffect, useState, type ReactNode } from 'react';
import { deviceStrings as words } from '../../strings/devices.ts';

interface Props {
  readonly text: string;
  readonly title: string;
  /** What a screen reader calls it, where the title alone would be one of several. */
  readonly label?: string;
}

/** How long a button says that it has copied, in ms. */
const SAID = 1600;

/** A button that copies a code. Where the browser refuses it says so: the code is on screen. */
export function CopyCode({ text, title, label }: Props): ReactNode {
  const [state, setState] = useState<'still' | 'copied' | 'refused'>('still');
  useEffect(() => {
    if (state !== 'copied') return undefined;
    const timer = setTimeout(() => setState('still'), SAID);
    return () => clearTimeout(timer);
  }, [state]);
  const copy = (): void => {
    copied(text).then(
      () => setState('copied'),
      (error: unknown) => {
        if (!(error instanceof Error)) throw error;
        setState('refused');
      },
    );
  };
  return (
    <>
      <button
        type="button"
        className="device-copy"
        onClick={copy}
        {...(label === undefined ? {} : { 'aria-label': label })}
      >
        {state === 'copied' ? words.copied : title}
      </button>
      <span role="status" className={state === 'refused' ? 'device-note' : 'visually-hidden'}>
        {state === 'copied' && words.copied}
        {state === 'refused' && words.refused}
      </span>
    </>
  );
}

/** Over plain HTTP browsers have no clipboard at all. */
async function copied(text: string): Promise<void> {
  if (!('clipboard' in navigator)) throw new Error('This browser has no clipboard here');
  await navigator.clipboard.writeText(text);
}
