import { useEffect, useState } from 'react';
import type { Limits, Queries } from '../../session/index.ts';

/** What the session tells of limits; null until it is loaded, and where it cannot be. */
export function useLimits(queries: Queries | null): Limits | null {
  const [limits, setLimits] = useState<Limits | null>(null);
  useEffect(() => {
    let current = true;
    queries?.limits().then(
      (loaded) => current && setLimits(loaded),
      () => current && setLimits(null),
    );
    return () => {
      current = false;
    };
  }, [queries]);
  return limits;
}
