import { useState, type ReactNode } from 'react';
import { interviewStrings } from '../../strings/interview.ts';

const words = interviewStrings.report;

/** A button that copies a text; where the browser refuses, the text itself. */
export function CopyText({ text }: { readonly text: string }): ReactNode {
  const [state, setState] = useState<'still' | 'copied' | 'refused'>('still');
  const copy = (): void => {
    copyText(text).then(
      () => setState('copied'),
      (error: unknown) => {
        if (!(error instanceof Error)) throw error;
        setState('refused');
      },
    );
  };
  return (
    <>
      <button type="button" className="button" onClick={copy}>
        {words.copy}
      </button>
      <p role="status" className="report-copied">
        {state === 'copied' && words.copied}
        {state === 'refused' && words.copyFailed}
      </p>
      {state === 'refused' && (
        <textarea
          className="input report-text"
          readOnly
          rows={10}
          aria-label={words.copy}
          value={text}
          onFocus={(event) => event.target.select()}
        />
      )}
    </>
  );
}

/** Over plain HTTP browsers have no clipboard at all. */
async function copyText(text: string): Promise<void> {
  if (!('clipboard' in navigator)) throw new Error('This browser has no clipboard here');
  await navigator.clipboard.writeText(text);
}
