import { useState, type ReactNode } from 'react';
import type { Finding, FindingItem } from '../../session/exchange.ts';
import type { Queries, SessionView } from '../../session/index.ts';
import { exchangeStrings } from '../../strings/exchange.ts';
import { Words } from '../words/Words.tsx';
import { useFindings } from './useFindings.ts';

const words = exchangeStrings.findings;

interface Props {
  readonly view: SessionView;
  readonly queries: Queries;
  /** Shows an entity on the Map, by its key there. */
  onMap(key: string): void;
  onAccess(item: FindingItem): void;
  /** Asks in Access who can do something. */
  onWho(): void;
}

const SHOWN = 12;

/** The face that says what in the account is worth a look, each with ways to the Map and to Access. */
export function Findings({ view, queries, onMap, onAccess, onWho }: Props): ReactNode {
  const { findings, done } = useFindings(queries, view.map);
  const total = findings.reduce((sum, { items }) => sum + items.length, 0);
  return (
    <div className="findings">
      <p role="status">{done ? words.done(total) : words.looking}</p>
      <p className="findings-who">
        {words.who}{' '}
        <button type="button" onClick={onWho}>
          {words.whoAsk}
        </button>
      </p>
      {findings.map((finding) => (
        <Kind key={`${finding.severity} ${finding.kind}`} finding={finding} onMap={onMap} onAccess={onAccess} />
      ))}
    </div>
  );
}

function Kind({
  finding,
  onMap,
  onAccess,
}: { readonly finding: Finding } & Pick<Props, 'onMap' | 'onAccess'>): ReactNode {
  const [all, setAll] = useState(false);
  const [filter, setFilter] = useState('');
  const { kind, severity, items } = finding;
  const { title, why } = exchangeStrings.finding(kind);
  const wanted = filter.toLowerCase();
  const fitting = wanted === '' ? items : items.filter(({ entity }) => entity.name.toLowerCase().includes(wanted));
  const shown = all ? fitting : fitting.slice(0, SHOWN);
  return (
    <section className="finding" data-severity={severity} aria-label={title}>
      <h3>
        {title} {items.length > 0 && <span className="finding-count">{words.count(items.length)}</span>}{' '}
        <span className="finding-severity">{exchangeStrings.severity[severity]}</span>
      </h3>
      <p className="finding-why">
        <Words text={why} />
      </p>
      {items.length > SHOWN && (
        <label className="finding-filter">
          {words.filter} <input type="search" value={filter} onChange={(event) => setFilter(event.target.value)} />
        </label>
      )}
      {shown.length > 0 && (
        <ul role="list">
          {shown.map((item, index) => (
            <Item
              key={`${item.entity.kind} ${item.entity.name} ${index}`}
              item={item}
              onMap={onMap}
              onAccess={onAccess}
            />
          ))}
        </ul>
      )}
      {!all && fitting.length > SHOWN && (
        <button type="button" className="button button-quiet" onClick={() => setAll(true)}>
          {words.all(fitting.length)}
        </button>
      )}
    </section>
  );
}

function Item({
  item,
  onMap,
  onAccess,
}: { readonly item: FindingItem } & Pick<Props, 'onMap' | 'onAccess'>): ReactNode {
  const { entity, phrase } = item;
  const name = entity.kind === 'policy' ? entity.name.slice(entity.name.lastIndexOf('/') + 1) : entity.name;
  const said = exchangeStrings.findingItem(phrase);
  const asks = entity.kind === 'user' || entity.kind === 'role';
  return (
    <li>
      <span>
        {words.kinds[entity.kind]} <code>{name}</code>
        {said !== '' && (
          <>
            {': '}
            <Words text={said} />
          </>
        )}
      </span>
      <span className="finding-ways">
        <button type="button" aria-label={words.map(name)} onClick={() => onMap(`${entity.kind}:${entity.name}`)}>
          {words.mapShort}
        </button>
        {asks && (
          <button type="button" aria-label={words.access(name)} onClick={() => onAccess(item)}>
            {words.accessShort}
          </button>
        )}
      </span>
    </li>
  );
}
