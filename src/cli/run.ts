import {
  execute,
  historyOf,
  later,
  type Ambient,
  type Caller,
  type Execution,
  type Needs,
  type World,
} from '../iam/index.ts';
import { registry } from '../services/index.ts';
import { closeMatches } from './aws/close-matches.ts';
import { behindNotes } from './behind.ts';
import { outcome, type CommandScope, type Intent, type Outcome } from './command.ts';
import { note, type Note } from './notes.ts';
import { parseLine, type Pipeline } from './shell/parse.ts';
import type { Shell } from './shell/shell.ts';
import { findWord, words } from './words/registry.ts';

/** Where a line runs: the world and the shell beside it. */
export interface Place {
  readonly world: World;
  readonly shell: Shell;
}

/** What came of a line. Text ends with a line break where AWS's does. */
export interface Ran {
  /** What AWS and the commands print. */
  readonly stdout: string;
  readonly stderr: string;
  /** The sandbox's own voice, apart from AWS's. */
  readonly notes: readonly Note[];
  readonly exitCode: number;
  /** Every API call that the line made, in order; the failed ones too. */
  readonly executions: readonly Execution[];
  readonly world: World;
  readonly shell: Shell;
  /** What the session is asked to do instead; then nothing else was done. */
  readonly intent: Intent | null;
}

/** Exit codes of the shell itself, as bash has them. */
const SHELL_MISUSE = 2;
const COMMAND_NOT_FOUND = 127;

/**
 * Runs one line: a command, or several joined by `;`, `&&`, `||` or `|`. Pure: the same arguments answer the same. What a learner does
 * wrong is text on stderr or a note and an exit code, never an exception. When reference data is missing the answer is `{needs}` and nothing
 * was done. The n-th API call of the line is number `ambient.n + n`.
 *
 * @example
 * run('aws iam create-group --group-name Developers', { world, shell: createShell() }, administrator, ambient)
 */
export function run(line: string, place: Place, caller: Caller, ambient: Ambient): Ran | Needs {
  const executions: Execution[] = [];
  const state = { world: place.world, shell: place.shell, executions };
  const parsed = parseLine(line);
  const refused = (refusal: Note, exitCode: number): Ran => ({ ...outcome({ notes: [refusal], exitCode }), ...state });
  if (!parsed.ok) {
    const { kind, what, at } = parsed.problem;
    return refused(note(kind, { what, position: at + 1 }), SHELL_MISUSE);
  }
  const refusal = firstRefusal(parsed.pipelines);
  if (refusal !== null) return refused(refusal.note, refusal.exitCode);

  const done: Outcome[] = [];
  let exitCode = 0;
  for (const pipeline of parsed.pipelines) {
    if (pipeline.after === '&&' && exitCode !== 0) continue;
    if (pipeline.after === '||' && exitCode === 0) continue;
    let stdin: string | null = null;
    for (const [index, [first, ...rest]] of pipeline.commands.entries()) {
      const scope: CommandScope = {
        shell: state.shell,
        caller,
        stdin,
        reference: ambient.reference,
        world: () => state.world,
        call(signer, service, operation, input) {
          const call = { caller: signer, service, operation, input };
          const execution = execute(state.world, call, registry, {
            ...ambient,
            ...historyOf(place.world, executions, ambient),
            n: ambient.n + executions.length,
            at: later(ambient.at, state.world.waited - place.world.waited),
          });
          if (!('needs' in execution)) {
            state.world = execution.world;
            executions.push(execution);
          }
          return execution;
        },
      };
      const result = findWord(first.text)?.run(
        rest.map(({ text }) => text),
        scope,
      );
      if (result === undefined) throw new Error(`No command ${first.text}`);
      if ('needs' in result) return result;
      state.shell = result.shell ?? state.shell;
      exitCode = result.exitCode;
      const last = index === pipeline.commands.length - 1;
      stdin = result.stdout;
      done.push(last ? result : { ...result, stdout: '' });
    }
  }
  return {
    stdout: done.map(({ stdout }) => stdout).join(''),
    stderr: done.map(({ stderr }) => stderr).join(''),
    notes: [...done.flatMap(({ notes }) => notes), ...executions.flatMap(behindNotes)],
    exitCode,
    ...state,
    intent: done.find(({ intent }) => intent !== null)?.intent ?? null,
  };
}

/** The first command that cannot run here. It is looked for before anything runs, so that half a line never takes effect. */
function firstRefusal(pipelines: readonly Pipeline[]): { readonly note: Note; readonly exitCode: number } | null {
  const commands = pipelines.flatMap((pipeline) =>
    pipeline.commands.map((words, index) => ({ words, piped: index > 0 })),
  );
  for (const {
    words: [first, ...rest],
    piped,
  } of commands) {
    const command = first.text;
    const word = findWord(command);
    if (piped && word?.reads !== true) return { note: note('pipe-unsupported', { command }), exitCode: SHELL_MISUSE };
    if (word === null) return { note: unknownCommand(command, first.quoted), exitCode: COMMAND_NOT_FOUND };
    if (word.intent === null) continue;
    if (commands.length > 1) return { note: note('word-alone', { word: command }), exitCode: SHELL_MISUSE };
    if (rest.length > 0) return { note: note('word-takes-nothing', { word: command }), exitCode: SHELL_MISUSE };
  }
  return null;
}

function unknownCommand(command: string, quoted: boolean): Note {
  if (!quoted && /^[A-Za-z_]\w*=/.test(command)) return note('assignment', { what: command });
  // A slip seldom touches the first letter, and `sudo` is no `undo`.
  const names = words.map(({ name }) => name).filter((name) => name.startsWith(command.charAt(0)));
  const [suggestion] = closeMatches(command, names, 0.6);
  return suggestion === undefined
    ? note('command-unknown', { command })
    : note('command-suggestion', { command, suggestion });
}
