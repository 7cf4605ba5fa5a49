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
import { behindNotes } from './behind.ts';
import type { CommandScope, Intent } from './command.ts';
import { note, type Note } from './notes.ts';
import { reading } from './parts.ts';
import { firstRefusal, isAlone, notAlone, SHELL_MISUSE, unknownCommand } from './refusal.ts';
import { readSimply } from './shell/simple.ts';
import { runScript, type Running } from './shell/run-script.ts';
import type { Shell } from './shell/shell.ts';
import { findWord } from './words/registry.ts';

/** Where a line runs: the world and the shell beside it. */
export interface Place {
  readonly world: World;
  readonly shell: Shell;
}

/** What was printed at once, and where. */
export interface Piece {
  readonly to: 'stdout' | 'stderr';
  readonly text: string;
}

/** What came of a line. Text ends with a line break where AWS's does. */
export interface Ran {
  /** What AWS and the commands print. */
  readonly stdout: string;
  readonly stderr: string;
  /** Both, in the order in which they were printed. */
  readonly pieces: readonly Piece[];
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

/**
 * Runs one line: a command, or several as bash joins them. Pure: the same arguments answer the same. What a learner does wrong is text on
 * stderr or a note and an exit code, never an exception. When reference data is missing the answer is `{needs}` and nothing was done. The n-th
 * API call of the line is number `ambient.n + n`, also of those inside `$(…)`.
 *
 * @example
 * run('aws iam create-group --group-name Developers', { world, shell: createShell() }, administrator, ambient)
 */
export function run(line: string, place: Place, caller: Caller, ambient: Ambient): Ran | Needs {
  const executions: Execution[] = [];
  let { world } = place;
  let intent: Intent | null = null;
  const pieces: Piece[] = [];
  const say = (to: Piece['to']) => (text: string) => {
    const last = pieces.at(-1);
    if (last?.to === to) pieces.splice(-1, 1, { to, text: last.text + text });
    else if (text !== '') pieces.push({ to, text });
  };
  const printed = (to: Piece['to']): string =>
    pieces.flatMap((piece) => (piece.to === to ? [piece.text] : [])).join('');
  const ran = (running: Pick<Running, 'shell' | 'notes'>, exitCode: number): Ran => ({
    stdout: printed('stdout'),
    stderr: printed('stderr'),
    pieces,
    notes: [...running.notes, ...executions.flatMap(behindNotes)],
    exitCode,
    executions,
    world,
    shell: running.shell.lastExit === exitCode ? running.shell : { ...running.shell, lastExit: exitCode },
    intent,
  });

  const simple = readSimply(line, (name) => findWord(name) !== null);
  const reader = simple === null ? reading.find() : null;
  if (reader !== null && 'needs' in reader) return reader;
  const parsed = reader === null ? { ok: true as const, script: simple ?? [] } : reader.parseLine(line);
  if (!parsed.ok) {
    const { problem } = parsed;
    const position = problem.at + 1;
    const refusal =
      problem.kind === 'shell-open'
        ? note('shell-open', { what: problem.what, closing: problem.closing, position })
        : note(problem.kind, { what: problem.what, position });
    return ran({ shell: place.shell, notes: [refusal] }, SHELL_MISUSE);
  }
  const { script } = parsed;
  const refusal = firstRefusal(script);
  if (refusal !== null) return ran({ shell: place.shell, notes: [refusal.note] }, refusal.exitCode);
  if (script.length === 0) return ran({ shell: place.shell, notes: [] }, 0);

  const now = (): string => later(ambient.at, world.waited - place.world.waited);
  const scopeOf = (stdin: string | null, shell: Shell): CommandScope => ({
    shell,
    caller,
    stdin,
    reference: ambient.reference,
    world: () => world,
    now,
    call(signer, service, operation, input) {
      const call = { caller: signer, service, operation, input };
      const execution = execute(world, call, registry, {
        ...ambient,
        ...historyOf(place.world, executions, ambient),
        n: ambient.n + executions.length,
        at: now(),
      });
      if (!('needs' in execution)) {
        world = execution.world;
        executions.push(execution);
      }
      return execution;
    },
  });
  const running: Running = {
    shell: place.shell,
    notes: [],
    stopped: null,
    reads: (name) => findWord(name)?.reads === true,
    invoke(name, args, stdin, shell) {
      const word = findWord(name);
      if (word === null) return unknownCommand(name);
      const result = word.run(args, scopeOf(stdin, shell));
      if ('needs' in result || result.intent === null) return result;
      if (word.intent !== null && !isAlone(script)) return notAlone(name);
      intent ??= result.intent;
      return result;
    },
  };
  const exitCode = runScript(script, running, { stdin: { text: null }, out: say('stdout'), err: say('stderr') });
  if (running.stopped !== null && running.stopped !== 'given-up') return running.stopped;
  return ran(running, exitCode);
}
