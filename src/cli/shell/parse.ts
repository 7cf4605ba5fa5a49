import { tokenize, type Connector, type Operator, type ShellProblem, type Word } from './tokenize.ts';

/** Commands joined by `|`, each a list of words. */
export interface Pipeline {
  /** What stands before it; the first has `;`. */
  readonly after: Connector;
  readonly commands: readonly (readonly [Word, ...Word[]])[];
}

export type Parsed =
  | { readonly ok: true; readonly pipelines: readonly Pipeline[] }
  | { readonly ok: false; readonly problem: ShellProblem };

/** Reads a line as pipelines joined by `;`, `&&` and `||`. */
export function parseLine(line: string): Parsed {
  const { tokens, problem } = tokenize(line);
  if (problem !== null) return { ok: false, problem };
  const pipelines: Pipeline[] = [];
  let after: Connector = ';';
  let commands: (readonly [Word, ...Word[]])[] = [];
  let words: Word[] = [];
  let waiting: Operator | null = null;

  const endCommand = (): boolean => {
    const [first, ...rest] = words;
    words = [];
    if (first === undefined) return false;
    commands.push([first, ...rest]);
    return true;
  };
  const unexpected = ({ text, start }: Operator): Parsed => {
    return { ok: false, problem: { kind: 'shell-unexpected', what: text, at: start } };
  };

  for (const token of tokens) {
    if (token.kind === 'word') {
      words.push(token);
      waiting = null;
      continue;
    }
    if (!endCommand()) {
      // A line break or `;` with nothing before it is harmless, unless an operator waits for a command.
      if (token.text === ';' && waiting === null) continue;
      return unexpected(token);
    }
    if (token.text === '|') {
      waiting = token;
      continue;
    }
    pipelines.push({ after, commands });
    commands = [];
    after = token.text;
    waiting = token.text === ';' ? null : token;
  }
  if (!endCommand() && waiting !== null) return unexpected(waiting);
  if (commands.length > 0) pipelines.push({ after, commands });
  return { ok: true, pipelines };
}
