import { useSyncExternalStore } from 'react';

/** Where the panel stands beside the workbench and not above it; sandbox.css has the same width. */
const WIDE = '(min-width: 60rem)';

const watch = (listener: () => void): (() => void) => {
  const query = matchMedia(WIDE);
  query.addEventListener('change', listener);
  return () => query.removeEventListener('change', listener);
};

/** Whether the window is wide enough for the panel and the workbench side by side. */
export const useWide = (): boolean =>
  useSyncExternalStore(
    watch,
    () => matchMedia(WIDE).matches,
    () => true,
  );
