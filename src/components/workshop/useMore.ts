import { useEffect, useState } from 'react';

/** Less than a line is nothing to scroll for. */
const SLACK = 12;

/** Whether the screen goes on below what can be seen. Looked at anew with every `view`, and when the stage is scrolled or changes its size. */
export function useMore(view: unknown): boolean {
  const [more, setMore] = useState(false);
  useEffect(() => {
    const stage = document.querySelector('[data-stage]');
    if (stage === null) return;
    const look = (): void => setMore(stage.scrollHeight - stage.scrollTop - stage.clientHeight > SLACK);
    look();
    const sizes = new ResizeObserver(look);
    sizes.observe(stage);
    stage.addEventListener('scroll', look, { passive: true });
    return () => {
      sizes.disconnect();
      stage.removeEventListener('scroll', look);
    };
  }, [view]);
  return more;
}
