import type { Catalog } from '../catalog/index.ts';
import type { Compared } from '../cli/comparing.ts';
import type { Comparing, Note, Place, Ran } from '../cli/index.ts';
import type * as Meant from '../cli/meant.ts';
import { administrator, later, type Decision, type Need, type World } from '../iam/index.ts';
import { sentencesOf } from '../iam/sentences.ts';
import { commandLine } from './command-line.ts';
import { fileChanges } from './files.ts';
import { load } from './load.ts';
import { denialOf, type State } from './state.ts';
import { pastOf, worldOf } from './timeline.ts';
import { dataMissing, inOwnVoice, type LineResult } from './line-result.ts';
import type { Said, TerminalEntry } from './view.ts';

/**
 * Runs the first line of a text on the state, and answers which lines are left: each is an entry of the terminal. Loads reference data until the
 * answer is complete; rejects when the data cannot be read.
 */
export async function runLine(state: State, text: string, now: string, catalog: Catalog): Promise<LineResult> {
  const shell = commandLine();
  if ('needs' in shell)
    return (await loads(catalog, shell.needs)) ? runLine(state, text, now, catalog) : dataMissing(state, text, now);
  const reader = shell.reading.find();
  // A text of one line is that line.
  if (text.includes('\n') && 'needs' in reader)
    return (await loads(catalog, reader.needs)) ? runLine(state, text, now, catalog) : dataMissing(state, text, now);
  const [line, ...rest] =
    'needs' in reader ? [text.trim()].filter((one) => !/^(?:#|$)/.test(one)) : reader.splitLines(text);
  if (line === undefined) return { events: [] };
  const result = await runOne(state, line, now, catalog);
  return rest.length === 0 ? result : { ...result, rest };
}

async function runOne(state: State, line: string, now: string, catalog: Catalog): Promise<LineResult> {
  const at = later(now, worldOf(state.timeline).waited);
  for (;;) {
    const place = { world: worldOf(state.timeline), shell: state.shell };
    const ambient = { ...pastOf(state.timeline), at, seed: state.start.seed, n: state.nextCall, reference: catalog };
    const shell = commandLine();
    const ran = 'needs' in shell ? shell : shell.run(line, place, administrator, ambient);
    if ('needs' in ran) {
      if (await loads(catalog, ran.needs)) continue;
      return dataMissing(state, line, at);
    }
    const said = (await notesOf(line, ran, place, catalog)).map(noted);
    const command = {
      type: 'command',
      at,
      line,
      stdout: ran.stdout,
      stderr: ran.stderr,
      said,
      exitCode: ran.exitCode,
      denied: ran.executions.some(({ decision }) => decision !== null && decision.verdict !== 'allowed'),
      announced: ran.shell.announced,
      ...orderOf(ran),
      ...(ran.shell.variables === state.shell.variables ? {} : { variables: [...ran.shell.variables] }),
      ...(ran.shell.unexported === state.shell.unexported ? {} : { unexported: [...ran.shell.unexported] }),
      ...(ran.shell.config === state.shell.config ? {} : { config: [...ran.shell.config] }),
      calls: ran.executions.map(({ call, record }) => ({
        n: record.n,
        caller: call.caller,
        service: call.service,
        operation: call.operation,
        input: call.input,
      })),
    } as const;
    const files = fileChanges(state.shell.files, ran.shell.files);
    if (typeof ran.intent === 'object' && ran.intent !== null) {
      const told = await comparison(state, ran.world, ran.intent, catalog);
      if (told === null) return dataMissing(state, line, at);
      return { events: [{ ...command, said: [...said, ...told.notes.map(noted)], exitCode: told.exitCode }, ...files] };
    }
    switch (ran.intent) {
      case null:
        return { events: [command, ...files] };
      case 'reset':
        return { reset: true };
      case 'undo':
      case 'redo':
        return { events: [command, { type: ran.intent }] };
      case 'clear':
        return { events: [{ type: 'clear' }] };
      case 'history':
        return { events: [{ ...command, stdout: numbered([...state.history, line]) }] };
      case 'why':
        return {
          events: [{ ...command, said: [...said, ...why(denialOf(ran.executions) ?? state.lastDenial)] }, ...files],
        };
    }
  }
}

/** The order in which a line printed, where it is not all of stdout before all of stderr. */
function orderOf({ pieces }: Ran): Pick<TerminalEntry, 'pieces'> {
  const [first] = pieces;
  return pieces.length < 2 || (pieces.length === 2 && first?.to === 'stdout') ? {} : { pieces };
}

/** Whether the data could be loaded. A page that is offline says so in the terminal and goes on; trying again is one key away. */
async function loads(catalog: Catalog, needs: readonly Need[]): Promise<boolean> {
  try {
    await load(needs, catalog);
    return true;
  } catch (error) {
    if (error instanceof Error) return false;
    throw error;
  }
}

const numbered = (lines: readonly string[]): string =>
  lines.map((line, index) => `${String(index + 1).padStart(5)}  ${line}\n`).join('');

/** The last denial in words, or that there was none. */
function why(denial: Decision | null): readonly Said[] {
  if (denial === null) return [inOwnVoice('nothingDenied')];
  return sentencesOf(denial).map((phrase) => ({ kind: 'explain', phrase }));
}

/** What `compare` says; null when what it takes cannot be read. */
async function comparison(state: State, now: World, asked: Comparing, catalog: Catalog): Promise<Compared | null> {
  const room = await import('./compare.ts').catch((error: unknown) => {
    if (error instanceof TypeError) return null;
    throw error;
  });
  const worlds = { start: state.start.world, now };
  if (room === null || !(await loads(catalog, room.neededFor([worlds.start, now])))) return null;
  return room.compared(worlds, asked, catalog);
}

/** It stays once it is loaded, so that a line is answered at once. */
let meant: typeof Meant | null = null;

/** The notes of a line; of one that was not understood also how it may have been meant, where that can be read. */
async function notesOf(line: string, ran: Ran, place: Place, catalog: Catalog): Promise<readonly Note[]> {
  if (ran.exitCode < MISUNDERSTOOD || ran.executions.length > 0) return ran.notes;
  meant ??= await import('../cli/meant.ts').catch((error: unknown) => {
    if (error instanceof TypeError) return null;
    throw error;
  });
  for (;;) {
    const notes = meant?.withMeant(line, ran, place, catalog) ?? ran.notes;
    if (!('needs' in notes)) return notes;
    if (!(await loads(catalog, notes.needs))) return ran.notes;
  }
}

/** From the exit code of bash for a command that there is not; those of the AWS CLI are above. */
const MISUNDERSTOOD = 127;

/** A note, as the log keeps it. */
const noted = (phrase: Note): Said => ({ kind: 'note', phrase });
