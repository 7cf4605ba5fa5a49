import type { ReactNode } from 'react';
import type { SessionEvent, TerminalEntry } from '../../session/index.ts';
import { noteStrings } from '../../strings/notes.ts';
import type { Steering } from '../workbench/steering.ts';
import SaidLine from './SaidLine.tsx';

const words = noteStrings.why;

interface Props {
  readonly entry: TerminalEntry;
  /** Whether the word `why` would explain this very entry. */
  readonly isLast: boolean;
  readonly steering: Steering;
  send(event: SessionEvent): void;
}

/** What the sandbox adds to a command in its own voice: its notes, and a way to the reasons of a denial. Comes when there is something to say. */
export default function Aftermath({ entry, isLast, steering, send }: Props): ReactNode {
  const { denial } = entry;
  // Access asks for users of the account; what a session was refused is told here, as long as `why` speaks of it.
  const traced = denial !== null && /:user\//.test(denial.request.principal) ? denial : null;
  const explain = (from: HTMLElement): void => {
    if (traced === null) return send({ type: 'SUBMIT', text: words.command });
    const back = (): void => {
      steering.setFace('map');
      from.focus();
    };
    steering.ask({ decision: traced, pointed: true, from: 'terminal', back });
  };
  return (
    <>
      {entry.said.map((said, index) => (
        <SaidLine key={index} said={said} onWrite={steering.write} />
      ))}
      {(traced !== null || (entry.denied && isLast)) && (
        <button
          type="button"
          className="terminal-why"
          aria-label={words.label}
          onClick={({ currentTarget }) => explain(currentTarget)}
        >
          {words.text}
        </button>
      )}
    </>
  );
}
