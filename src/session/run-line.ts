import type { Catalog } from '../catalog/index.ts';
import { administrator, sentencesOf, type Need } from '../iam/index.ts';
import { commandLine } from './command-line.ts';
import { fileChanges } from './files.ts';
import { load } from './load.ts';
import type { LogEvent } from './log.ts';
import { advance, type State } from './state.ts';
import { worldOf } from './timeline.ts';
import type { Said, SessionPhraseId } from './view.ts';

/** What a line comes to: events for the log, or a wish that only the session can grant. */
export type LineResult = { readonly events: readonly LogEvent[] } | { readonly reset: true };

/** Runs one line of the terminal on the state, loading reference data until the answer is complete. Rejects when the data cannot be read. */
export async function runLine(state: State, line: string, at: string, catalog: Catalog): Promise<LineResult> {
  for (;;) {
    const place = { world: worldOf(state.timeline), shell: state.shell };
    const ambient = { at, seed: state.start.seed, n: state.nextCall, reference: catalog };
    const shell = commandLine();
    const ran = 'needs' in shell ? shell : shell.run(line, place, administrator, ambient);
    if ('needs' in ran) {
      if (await loads(catalog, ran.needs)) continue;
      return { events: [{ ...silent(state, line, at), said: [session('dataMissing')], exitCode: 1 }] };
    }
    const said: Said[] = ran.notes.map((phrase) => ({ kind: 'note', phrase }));
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
      calls: ran.executions.map(({ call, record }) => ({
        n: record.n,
        caller: call.caller,
        service: call.service,
        operation: call.operation,
        input: call.input,
      })),
    } as const;
    switch (ran.intent) {
      case null:
        return { events: [command, ...fileChanges(state.shell.files, ran.shell.files)] };
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
        return { events: [{ ...command, said: why(state) }] };
    }
  }
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

const numbered = (lines: readonly string[]): string =>
  lines.map((line, index) => `${String(index + 1).padStart(5)}  ${line}\n`).join('');

/** The last denial in words, or that there was none. */
function why({ lastDenial }: State): readonly Said[] {
  if (lastDenial === null) return [session('nothingDenied')];
  return sentencesOf(lastDenial).map((phrase) => ({ kind: 'explain', phrase }));
}

const session = (id: SessionPhraseId): Said => ({ kind: 'session', phrase: { id, values: {} } });

/**
 * The state after a list of events; loads what they need, and before the first what the lesson's checks look at. `anew`: what the log says of
 * comparisons is not believed, they are made again on the way. `live`: the events are new, and what a replay will want to know is noted with them.
 */
export async function advanceAll(
  state: State,
  events: readonly LogEvent[],
  catalog: Catalog,
  { anew = false, live = false }: { readonly anew?: boolean; readonly live?: boolean } = {},
): Promise<State> {
  let next = events.length === 0 ? state : await withGrounds(state, catalog);
  for (const given of events) {
    const event = live ? (next.start.grounds?.remembering(given, next) ?? given) : given;
    if (anew && event.type === 'compared') continue;
    for (;;) {
      const advanced = advance(next, event, catalog);
      if (!('needs' in advanced)) {
        next = advanced;
        break;
      }
      await load(advanced.needs, catalog);
    }
    if (anew) next = (await next.start.grounds?.compareHere(next, catalog)) ?? next;
  }
  return next;
}

async function withGrounds(state: State, catalog: Catalog): Promise<State> {
  const { start } = state;
  if (start.lesson === null || start.grounds !== null) return state;
  const { groundsOf } = await import('./grounds.ts');
  return { ...state, start: { ...start, grounds: await groundsOf(start.lesson, start.world, catalog) } };
}
