import { useEffect, useState } from 'react';

/** How long nothing must change before it is said aloud, in ms. */
const REST = 600;

/** A text once it has rested: what is read aloud should not be read at every stroke of a key. */
export function useSettled(text: string): string {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const rest = setTimeout(() => setSettled(text), REST);
    return () => clearTimeout(rest);
  }, [text]);
  return settled;
}
