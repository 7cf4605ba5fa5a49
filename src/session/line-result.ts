import type { LogEvent } from './log.ts';
import type { State } from './state.ts';
import type { Said, SessionPhraseId } from './view.ts';

/** What a line comes to: events for the log, or a wish that only the session can grant. */
export type LineResult = ({ readonly events: readonly LogEvent[] } | { readonly reset: true }) & {
  /** Lines of the same text that are still to run. */
  readonly rest?: readonly string[];
};

/** What comes of a line when what it needs cannot be read: nothing was done, and the terminal says so. */
export const dataMissing = (state: State, line: string, at: string): LineResult => ({
  events: [{ ...silent(state, line, at), said: [inOwnVoice('dataMissing')], exitCode: 1 }],
});

export const inOwnVoice = (id: SessionPhraseId): Said => ({ kind: 'session', phrase: { id, values: {} } });

/** A command that did nothing and printed nothing. */
const silent = ({ shell }: State, line: string, at: string): Extract<LogEvent, { type: 'command' }> => ({
  type: 'command',
  at,
  line,
  stdout: '',
  stderr: '',
  said: [],
  exitCode: 0,
  denied: false,
  announced: shell.announced,
  calls: [],
});
