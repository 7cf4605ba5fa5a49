import { useEffect, useRef, useState } from 'react';
import type { Completion, Queries } from '../../session/index.ts';

/** How long typing must rest before the ghost asks for suggestions, in ms. */
const REST = 120;

/** The suggestions for a text as it stands, asked for once typing rests. They may be a moment late: compare them with the text. */
export function useCompletion(queries: Queries | null, text: string): Completion | null {
  const [answer, setAnswer] = useState<{ readonly text: string; readonly completion: Completion } | null>(null);
  const last = useRef(text);
  useEffect(() => {
    last.current = text;
    if (queries === null || text.trim() === '' || text.includes('\n')) return undefined;
    const timer = setTimeout(() => {
      void queries.complete(text, text.length).then((completion) => {
        if (last.current === text) setAnswer({ text, completion });
      });
    }, REST);
    return () => clearTimeout(timer);
  }, [queries, text]);
  return answer?.text === text ? answer.completion : null;
}
