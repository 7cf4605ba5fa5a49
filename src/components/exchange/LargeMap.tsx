import { useMemo, useState, type ReactNode } from 'react';
import { neighbourhood } from '../../session/exchange.ts';
import type { Queries, SessionView } from '../../session/index.ts';
import { exchangeStrings } from '../../strings/exchange.ts';
import { AccountMap } from '../map/AccountMap.tsx';

const words = exchangeStrings.map;

interface Props {
  readonly view: SessionView;
  readonly queries: Queries;
  /** The entity in the middle, by its key on the Map; null while none is chosen. */
  readonly around: string | null;
  onAround(key: string | null): void;
}

/** More than this are not told apart on one drawing. */
export const MOST_DRAWN = 80;

export const sizeOf = ({ users, roles, groups, policies }: SessionView['map']): number =>
  users.length + roles.length + groups.length + policies.length;

const OFFERED = 40;

/** The Map of an account that is too large for one drawing: a search, and the surroundings of what was chosen. */
export function LargeMap({ view, queries, around, onAround }: Props): ReactNode {
  const [wanted, setWanted] = useState('');
  const { map } = view;
  const entities = useMemo(
    () => [...map.users, ...map.groups, ...map.roles, ...map.policies.filter(({ kind }) => kind !== 'inline')],
    [map],
  );
  const chosen = entities.find(({ key }) => key === around) ?? null;
  const narrowed = useMemo(() => (chosen === null ? null : neighbourhood(map, chosen.key)), [map, chosen]);
  const small = useMemo(() => (narrowed === null ? view : { ...view, map: narrowed.map }), [view, narrowed]);
  if (chosen !== null && narrowed !== null) {
    return (
      <div className="large-map">
        <p className="large-map-bar">
          <button type="button" className="button button-quiet" onClick={() => onAround(null)}>
            {words.all}
          </button>{' '}
          <strong>{words.around(chosen.name)}</strong>
          {narrowed.more > 0 && ` ${exchangeStrings.report.more(narrowed.more)}`}
        </p>
        <AccountMap key={chosen.key} view={small} queries={queries} />
      </div>
    );
  }
  const text = wanted.trim().toLowerCase();
  const fitting = entities.filter(({ name }) => name.toLowerCase().includes(text));
  return (
    <div className="large-map large-map-find">
      <p>{words.lead(entities.length)}</p>
      <label>
        {words.find} <input type="search" value={wanted} onChange={(event) => setWanted(event.target.value)} />
      </label>
      {fitting.length === 0 && <p role="status">{words.none}</p>}
      <ul role="list">
        {fitting.slice(0, OFFERED).map(({ key, name }) => (
          <li key={key}>
            <button type="button" onClick={() => onAround(key)}>
              {exchangeStrings.findings.kinds[kindOf(key)]} <code>{name}</code>
            </button>
          </li>
        ))}
      </ul>
      {fitting.length > OFFERED && <p>{exchangeStrings.report.more(fitting.length - OFFERED)}</p>}
    </div>
  );
}

const KINDS = ['user', 'group', 'role', 'policy'] as const;

const kindOf = (key: string): (typeof KINDS)[number] => KINDS.find((kind) => key.startsWith(`${kind}:`)) ?? 'policy';
