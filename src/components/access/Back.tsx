import { useEffect, useRef, useState, type ReactNode } from 'react';
import { accessStrings as words } from '../../strings/access.ts';
import type { AskedWho } from './asked.ts';

/** Leads back to where the request was asked, by a press or by Escape; then it has served. */
export function Back({ asked }: { readonly asked: AskedWho }): ReactNode {
  const [left, setLeft] = useState<AskedWho | null>(null);
  const bar = useRef<HTMLParagraphElement>(null);
  const isShown = asked !== left;
  useEffect(() => {
    if (!isShown) return undefined;
    const face = bar.current?.parentElement;
    const stopped = new AbortController();
    const leave = (event: KeyboardEvent): void => {
      // In a field Escape closes its list.
      const isField = event.target instanceof Element && event.target.matches('input, select');
      if (event.key !== 'Escape' || isField) return;
      setLeft(asked);
      asked.back();
    };
    face?.addEventListener('keydown', leave, { signal: stopped.signal });
    return () => stopped.abort();
  }, [asked, isShown]);
  if (!isShown) return null;
  return (
    <p className="access-back" ref={bar}>
      <button
        type="button"
        className="access-link"
        aria-keyshortcuts="Escape"
        onClick={() => {
          setLeft(asked);
          asked.back();
        }}
      >
        {words.back[asked.from ?? 'check']}
      </button>
      <kbd aria-hidden="true">{words.backKey}</kbd>
    </p>
  );
}
