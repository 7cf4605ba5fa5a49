import type { State } from './state.ts';
import type { Said, TerminalEntry } from './view.ts';

/** An entry of the log that is the session's own. */
export function say(state: State, said: readonly Said[], stdout = ''): State {
  const entry: TerminalEntry = {
    id: state.nextEntry,
    who: null,
    line: '',
    stdout,
    stderr: '',
    said,
    exitCode: 0,
    denied: false,
    denial: null,
  };
  return { ...state, terminal: [...state.terminal, entry], nextEntry: state.nextEntry + 1 };
}
