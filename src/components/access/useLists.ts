import { useEffect, useState } from 'react';
import type { AccessQueries, AskedKey } from '../../session/index.ts';

/** What AWS has that fits the action as it is written. */
export interface Lists {
  /** The action that they are for. */
  readonly of: string;
  /** Full action names of the service. */
  readonly actions: readonly string[];
  readonly keys: readonly AskedKey[];
  /** Reference data is missing: what is not in the lists may exist. */
  readonly isPartial: boolean;
}

const NONE: Lists = { of: '', actions: [], keys: [], isPartial: false };

/** The actions of the service that the field begins with, and the context keys of the action. The last lists stand until the next ones are there. */
export function useLists(access: AccessQueries, action: string): Lists {
  const [lists, setLists] = useState(NONE);
  useEffect(() => {
    let isCurrent = true;
    const [service = ''] = action.split(':');
    const load = async (): Promise<Lists> => {
      try {
        const [actions, keys] = [await access.actions(service), await access.keys(action)];
        return { of: action, actions, keys, isPartial: false };
      } catch (error) {
        // Offline, before the data was there.
        if (!(error instanceof Error)) throw error;
        return { ...NONE, of: action, isPartial: true };
      }
    };
    void load().then((loaded) => {
      if (isCurrent) setLists(loaded);
    });
    return () => {
      isCurrent = false;
    };
  }, [access, action]);
  return lists;
}
