import { useEffect, useRef } from 'react';

/** Moves the focus to an element that the next drawing brings, by its id: what was pressed may be gone then. */
export function useFocusNext(): (id: string) => void {
  const next = useRef<string | null>(null);
  useEffect(() => {
    if (next.current === null) return;
    document.getElementById(next.current)?.focus();
    next.current = null;
  });
  return (id) => {
    next.current = id;
  };
}
