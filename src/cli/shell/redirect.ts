import type { Note } from '../notes.ts';
import { expandText, expandWord, type Expander } from './expand.ts';
import { fileProblem } from './files.ts';
import { nameOf } from './paths.ts';
import { refusedFile } from './refused-file.ts';
import type { Shell } from './shell.ts';
import type { Redirect } from './syntax.ts';

/** Where text goes. */
export type Sink = (text: string) => void;

/** What a command reads and where it writes. */
export interface Streams {
  /** What is left to read; null at the terminal. A command that reads leaves nothing. */
  readonly stdin: { text: string | null };
  readonly out: Sink;
  readonly err: Sink;
}

/** What files are written to, and who is told that one cannot be. */
export interface Written {
  shell: Shell;
  readonly notes: Note[];
  stopped: object | string | null;
}

const nowhere: Sink = () => undefined;

/**
 * The streams as redirections change them, one after the other: `>f 2>&1` is not `2>&1 >f`. Null when one fails; bash's words are on stderr
 * then. Files are made, and emptied, at once. Source of the words: bash 5.2.
 */
export function redirected(
  redirects: readonly Redirect[],
  streams: Streams,
  written: Written,
  expander: Expander,
): Streams | null {
  let { stdin, out, err } = streams;
  for (const { operator, fd, target, body } of redirects) {
    if (operator === '<<' || operator === '<<-') {
      stdin = { text: expandText(body, expander) };
      continue;
    }
    if (operator === '<<<') {
      stdin = { text: `${expandText(target.parts, expander)}\n` };
      continue;
    }
    const names = expandWord(target.parts, expander);
    if (written.stopped !== null) return null;
    const [path = ''] = names;
    const fail = (why: string): null => {
      err(`bash: ${why}\n`);
      return null;
    };
    if (names.length !== 1) return fail(`${target.text}: ambiguous redirect`);
    if (operator === '<') {
      const text =
        path === '/dev/null' ? '' : path === '/dev/stdin' ? stdin.text : written.shell.files.get(nameOf(path));
      if (text === undefined) return fail(`${path}: No such file or directory`);
      stdin = { text };
      continue;
    }
    const copied = operator === '>&' ? copyOf(path, { out, err }) : null;
    const both = operator.startsWith('&') || (operator === '>&' && fd === null && copied === null);
    if (operator === '>&' && fd !== null && copied === null) return fail(`${path}: ambiguous redirect`);
    const sink = copied ?? deviceOf(path, { out, err }) ?? fileSink(path, operator.endsWith('>>'), written);
    if (typeof sink === 'string') return fail(sink);
    if (both || fd !== 2) out = sink;
    if (both || fd === 2) err = sink;
  }
  return { stdin, out, err };
}

const copyOf = (path: string, { out, err }: Pick<Streams, 'out' | 'err'>): Sink | null =>
  path === '1' ? out : path === '2' ? err : path === '-' ? nowhere : null;

function deviceOf(path: string, { out, err }: Pick<Streams, 'out' | 'err'>): Sink | null {
  switch (path) {
    case '/dev/null':
      return nowhere;
    case '/dev/stdout':
      return out;
    case '/dev/stderr':
      return err;
    default:
      return null;
  }
}

/** Writes to a file; bash's refusal when it cannot. */
function fileSink(path: string, append: boolean, written: Written): Sink | string {
  const name = nameOf(path);
  if (name === '' || name.includes('/')) return `${path}: No such file or directory`;
  const write = (text: string): void => {
    const { shell } = written;
    const problem = fileProblem(shell.files, name, text);
    if (problem === null) written.shell = { ...shell, files: new Map(shell.files).set(name, text) };
    else if (written.stopped === null) {
      written.notes.push(refusedFile(name, problem));
      written.stopped = 'given-up';
    }
  };
  write(append ? (written.shell.files.get(name) ?? '') : '');
  return (text) => {
    if (text !== '') write((written.shell.files.get(name) ?? '') + text);
  };
}
