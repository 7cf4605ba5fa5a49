import { PassThrough, type Writable } from 'node:stream';
import { noRecall, older, recalled, sought, type Recall } from '../../src/session/recall.ts';

/** The keys of a terminal as it sends them. */
const CTRL_R = '\u0012';
const CTRL_C = '\u0003';
const CTRL_G = '\u0007';
const BACKSPACE = new Set(['\u007F', '\b']);
const ESCAPE = '\u001B';
const HOME_AND_CLEAR = '\r\u001B[K';

/** What the search asks of the line editor that it stands before. */
export interface Line {
  /** Commands so far, oldest first. */
  history(): readonly string[];
  /** Shows the prompt with the line as it is. */
  show(): void;
  /** Writes over the line. */
  write(text: string): void;
  enter(): void;
}

/** A terminal's keys on their way to the line editor: Ctrl+R begins a search, which has them until it ends. */
export interface KeyFilter {
  /** What the line editor reads. */
  readonly keys: PassThrough;
  take(chunk: string): void;
}

/** Node's line editor has no search of its own, so this stands before it and works as bash's does. */
export function searchingKeys(output: Writable & { readonly columns?: number }, line: Line): KeyFilter {
  const keys = new PassThrough();
  let recall: Recall | null = null;

  const draw = ({ wanted, failed, at }: Recall): void => {
    const text = `(${failed ? 'failed ' : ''}reverse-i-search)'${wanted}': ${recalled({ wanted, failed, at }, line.history()) ?? ''}`;
    // Where the terminal does not tell its width, it has none to tell: 0.
    const width = output.columns === undefined || output.columns === 0 ? 80 : output.columns;
    // A line that wraps could not be cleared again.
    output.write(`${HOME_AND_CLEAR}${text.replaceAll('\n', ' ').slice(0, width - 1)}`);
  };

  const end = (state: Recall, what: 'run' | 'take' | 'leave'): void => {
    const found = what === 'leave' ? null : recalled(state, line.history());
    recall = null;
    output.write(HOME_AND_CLEAR);
    if (found === null) line.show();
    else line.write(found);
    if (what === 'run') line.enter();
  };

  /** Reads one key of the search; what it does not read goes to the line editor after the search has ended. */
  const search = (state: Recall, key: string): void => {
    const set = (next: Recall): void => {
      recall = next;
      draw(next);
    };
    if (key === CTRL_R) set(older(state, line.history()));
    else if (key === CTRL_G || key === CTRL_C) end(state, 'leave');
    else if (key === '\r' || key === '\n') end(state, 'run');
    else if (BACKSPACE.has(key)) set(sought(state, state.wanted.slice(0, -1), line.history()));
    else if (key === '\t' || key === ESCAPE) end(state, 'take');
    else if (key < ' ' || key.startsWith(ESCAPE)) {
      end(state, 'take');
      keys.write(key);
    } else set(sought(state, state.wanted + key, line.history()));
  };

  return {
    keys,
    take(chunk) {
      for (const key of keysOf(chunk)) {
        if (recall !== null) search(recall, key);
        else if (key === CTRL_R) {
          recall = noRecall;
          draw(recall);
        } else keys.write(key);
      }
    },
  };
}

/** Cuts what a terminal sent into keys: an escape sequence is one, and so is each character. */
const keysOf = (chunk: string): readonly string[] =>
  chunk.match(/\u001B(?:\[[\d;]*[ -/]*[@-~]|O.|[^[O])?|[\s\S]/gu) ?? [];
