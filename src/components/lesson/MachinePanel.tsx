import { useEffect, useState, type ReactNode } from 'react';
import type { MachineView, Session, SessionView } from '../../session/index.ts';
import { machineStrings as words } from '../../strings/machine.ts';
import './machine.css';

interface Props {
  readonly session: Session;
  /** What the page shows: with each the machine is looked at again. */
  readonly view: SessionView;
  onClose(): void;
}

/** For authors, behind `?machine`: what state the lesson is in, and why. Shows and changes nothing. */
export default function MachinePanel({ session, view, onClose }: Props): ReactNode {
  const [look, setLook] = useState<(() => MachineView | null) | null>(null);
  useEffect(() => {
    let isOpen = true;
    void session.queries.machine().then((found) => isOpen && setLook(() => found));
    return () => {
      isOpen = false;
    };
  }, [session]);
  useEffect(() => {
    const stopped = new AbortController();
    // From the terminal as well, which has a use of its own for the key.
    const close = ({ key }: KeyboardEvent): void => {
      if (key === 'Escape') onClose();
    };
    document.addEventListener('keydown', close, { signal: stopped.signal });
    return () => stopped.abort();
  }, [onClose]);
  const machine = view.lesson === null ? null : look?.();
  if (machine === null || machine === undefined) return null;
  const { block } = machine;
  const facts: readonly (readonly [string, ReactNode])[] = [
    [words.flow, <code key="flow">{machine.flow}</code>],
    [words.help, <code key="help">{machine.help}</code>],
    [words.told, <code key="told">{machine.told}</code>],
    [
      words.generation,
      `${machine.generation}, ${machine.comparisons === 0 ? words.settled : words.comparing(machine.comparisons)}`,
    ],
    [
      words.block,
      block === null ? (
        words.done
      ) : (
        <span key="block">
          <code>{block.id}</code> {block.kind}, {words.place(block.number, machine.blocks)}
        </span>
      ),
    ],
    ...(machine.unjudged === null ? [] : ([[words.unjudged, machine.unjudged]] as const)),
  ];
  return (
    <aside className="machine" aria-label={words.title}>
      <div className="machine-head">
        <h2>{words.title}</h2>
        <button type="button" className="button button-quiet" onClick={onClose}>
          {words.close}
        </button>
      </div>
      {/* The rule knows no scrolling regions; WCAG 2.1.1 asks for the tab stop. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div className="machine-body" tabIndex={0} role="group" aria-label={words.title}>
        <dl>
          {facts.map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
        {machine.checks.length > 0 && (
          <table>
            <caption className="visually-hidden">{words.checks}</caption>
            <thead>
              <tr>
                <th scope="col">{words.check}</th>
                <th scope="col">{words.kind}</th>
                <th scope="col">{words.verdict}</th>
              </tr>
            </thead>
            <tbody>
              {machine.checks.map(({ id, kind, verdict, reasons }) => (
                <tr key={id} data-verdict={verdict}>
                  <td>
                    <code>{id}</code>
                  </td>
                  <td>{kind}</td>
                  <td>
                    {words.verdicts[verdict]}
                    {reasons.length > 0 && <span>: {reasons.join(', ')}</span>}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </div>
    </aside>
  );
}
