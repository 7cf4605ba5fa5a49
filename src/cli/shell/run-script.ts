import type { Needs } from '../../iam/index.ts';
import type { Outcome } from '../command.ts';
import { note, type Note } from '../notes.ts';
import { patterns } from '../parts.ts';
import { expandText, expandWord, type Expander } from './expand.ts';
import { HOME } from './paths.ts';
import { redirected, type Sink, type Streams } from './redirect.ts';
import type { Shell } from './shell.ts';
import { readAssignment } from './assignment.ts';
import type { Assignment, Command, ForCommand, Pipeline, Script, SimpleCommand } from './syntax.ts';

/** Bounds of one line: commands that it may run, characters in one text, and in all texts that it moves. */
const MOST_COMMANDS = 1000;
const LONGEST = 1_000_000;
const MOST_TEXT = 10_000_000;

/** A line while it runs. */
export interface Running {
  shell: Shell;
  readonly notes: Note[];
  /** Why nothing more runs: data that is missing, or a line that was given up. */
  stopped: Needs | 'given-up' | null;
  /** Runs a command by its name, and whatever it asks for. A command that there is not is answered for, too. */
  invoke(name: string, args: readonly string[], stdin: string | null, shell: Shell): Outcome | Needs;
  /** Whether a command reads what is piped into it. */
  reads(name: string): boolean;
}

/** Runs commands as bash does; answers the exit code. Nothing more runs once the line is stopped. */
export function runScript(script: Script, running: Running, terminal: Streams): number {
  let commands = 0;
  let moved = 0;
  /** The exit code of the last `$(…)`: that of a command which only assigns. */
  let substituted = 0;

  const giveUp = (why: Note | null): void => {
    if (why !== null && running.stopped === null) running.notes.push(why);
    running.stopped ??= 'given-up';
  };
  const exit = (code: number): number => {
    if (running.shell.lastExit !== code) running.shell = { ...running.shell, lastExit: code };
    return code;
  };

  function runAll(all: Script, streams: Streams): number {
    let code = 0;
    for (const pipeline of all) {
      if (running.stopped !== null) break;
      if (pipeline.after === '&&' && code !== 0) continue;
      if (pipeline.after === '||' && code === 0) continue;
      code = exit(runPipeline(pipeline, streams));
    }
    return running.stopped === 'given-up' ? Math.max(code, 1) : code;
  }

  function runPipeline({ commands, negated }: Pipeline, streams: Streams): number {
    let code = 0;
    let { stdin } = streams;
    for (const [index, command] of commands.entries()) {
      const last = index === commands.length - 1;
      let piped = '';
      const out: Sink = (text) => {
        piped += text;
      };
      const own = { ...streams, stdin, out: last ? streams.out : out };
      // As in bash: each command of a pipe is a shell of its own, whose variables end with it.
      code = commands.length === 1 ? runCommand(command, own) : apart(() => runCommand(command, own));
      stdin = { text: piped };
      if (!spend(piped.length)) return 1;
    }
    return negated ? Number(code === 0) : code;
  }

  /** Runs in a shell of its own, which leaves its files, and nothing else. */
  function apart(run: () => number): number {
    const { variables, unexported } = running.shell;
    const code = run();
    running.shell = { ...running.shell, variables, unexported };
    return code;
  }

  function runCommand(command: Command, streams: Streams): number {
    if (running.stopped !== null) return 1;
    if (command.kind === 'simple') return runSimple(command, streams);
    const own = redirected(command.redirects, streams, running, expander(streams));
    if (own === null) return 1;
    if (command.kind === 'for') return runFor(command, own);
    return command.subshell ? apart(() => runAll(command.body, own)) : runAll(command.body, own);
  }

  function runFor({ name, words, body }: ForCommand, streams: Streams): number {
    let code = 0;
    for (const value of words.flatMap(({ parts }) => expandWord(parts, expander(streams)))) {
      if (!count()) return 1;
      assign(name, value);
      code = runAll(body, streams);
    }
    return code;
  }

  function runSimple({ words, assignments, redirects }: SimpleCommand, streams: Streams): number {
    const expanding = expander(streams);
    substituted = 0;
    const declares = words[0]?.text === 'export';
    const [name, ...args] = words.flatMap((word) =>
      expandWord(word.parts, expanding, !(declares && readAssignment(word) !== null)),
    );
    if (running.stopped !== null || !count()) return 1;
    if (name === undefined) {
      const own = redirected(redirects, streams, running, expanding);
      for (const one of assignments) assign(one.name, valueOf(one, expanding));
      hintAt(assignments);
      return own === null || running.stopped !== null ? 1 : substituted;
    }
    const own = redirected(redirects, streams, running, expanding);
    if (own === null) return 1;
    const before = running.shell;
    const variables = new Map(before.variables);
    for (const one of assignments) variables.set(one.name, valueOf(one, expanding));
    if (running.stopped !== null) return 1;
    const given: Shell = assignments.length === 0 ? running.shell : { ...running.shell, variables };
    const result = running.invoke(name, args, own.stdin.text, given);
    if ('needs' in result) {
      running.stopped ??= result;
      return 1;
    }
    if (running.reads(name) && own.stdin.text !== null) own.stdin.text = '';
    running.notes.push(...result.notes);
    if (result.shell !== null) running.shell = restored(result.shell, given, before, assignments);
    if (!spend(result.stdout.length + result.stderr.length)) return 1;
    own.out(result.stdout);
    own.err(result.stderr);
    return running.stopped === null ? result.exitCode : 1;
  }

  const count = (): boolean => {
    commands++;
    if (commands <= MOST_COMMANDS) return true;
    giveUp(note('shell-too-many', { commands: MOST_COMMANDS }));
    return false;
  };

  const spend = (length: number): boolean => {
    moved += length;
    if (length <= LONGEST && moved <= MOST_TEXT && running.stopped === null) return true;
    giveUp(note('shell-too-long', { characters: LONGEST }));
    return false;
  };

  function assign(name: string, value: string): void {
    const { variables, unexported } = running.shell;
    // A variable that is exported stays so.
    running.shell = variables.has(name)
      ? { ...running.shell, variables: new Map(variables).set(name, value) }
      : { ...running.shell, unexported: new Map(unexported).set(name, value) };
  }

  function lookup(name: string): string | null {
    const { variables, unexported, lastExit } = running.shell;
    if (name === '?') return String(lastExit);
    return variables.get(name) ?? unexported.get(name) ?? USUAL.get(name) ?? null;
  }

  function valueOf({ name, append, value }: Assignment, expanding: Expander): string {
    const text = expandText(value, expanding);
    return append ? (lookup(name) ?? '') + text : text;
  }

  /** Variables of AWS that a command will not see are an easy thing to miss. */
  function hintAt(assignments: readonly Assignment[]): void {
    const missed = assignments.find(({ name }) => name.startsWith('AWS_') && running.shell.unexported.has(name));
    if (missed !== undefined) running.notes.push(note('not-exported', { name: missed.name }));
  }

  function expander(streams: Streams): Expander {
    return {
      lookup,
      assign,
      files: () => running.shell.files.keys(),
      patterns() {
        const found = patterns.find();
        if (!('needs' in found)) return found;
        running.stopped ??= found;
        return null;
      },
      spend,
      substitute(inner) {
        let text = '';
        const out: Sink = (more) => {
          text += more;
        };
        const [first] = inner;
        const file = inner.length === 1 && first !== undefined ? fileOnly(first) : null;
        if (file !== null) {
          const read = redirected(file, { ...streams, out }, running, expander(streams));
          substituted = exit(Number(read === null));
          return read?.stdin.text ?? '';
        }
        substituted = apart(() => exit(runAll(inner, { ...streams, out })));
        return text;
      },
      abandon(why) {
        if (why === 'too-long') giveUp(note('shell-too-long', { characters: LONGEST }));
        else {
          streams.err(why.stderr);
          giveUp(null);
        }
      },
    };
  }

  return runAll(script, terminal);
}

/** The redirections of `$(< file)`, which reads the file and runs nothing; null of any other. */
function fileOnly({ commands }: Pipeline): SimpleCommand['redirects'] | null {
  const [command] = commands;
  if (commands.length > 1 || command?.kind !== 'simple') return null;
  const isBare = command.words.length + command.assignments.length === 0;
  return isBare && command.redirects.at(-1)?.operator === '<' ? command.redirects : null;
}

/** What bash sets by itself. */
const USUAL: ReadonlyMap<string, string> = new Map([
  ['HOME', HOME],
  ['PWD', HOME],
  ['USER', 'you'],
  ['#', '0'],
  ['0', 'bash'],
]);

/** The shell after a command for which alone variables were set: they are again what they were. */
function restored(after: Shell, given: Shell, before: Shell, assignments: readonly Assignment[]): Shell {
  if (after.variables === given.variables) return { ...after, variables: before.variables };
  const variables = new Map(after.variables);
  for (const { name } of assignments) {
    const value = before.variables.get(name);
    if (value === undefined) variables.delete(name);
    else variables.set(name, value);
  }
  return { ...after, variables };
}
