import type { Catalog } from '../catalog/index.ts';
import { administrator, later, type Need } from '../iam/index.ts';
import { sentencesOf } from '../iam/sentences.ts';
import { commandLine } from './command-line.ts';
import { fileChanges } from './files.ts';
import { load } from './load.ts';
import type { State } from './state.ts';
import { pastOf, worldOf } from './timeline.ts';
import { dataMissing, inOwnVoice, type LineResult } from './line-result.ts';
import type { Said } from './view.ts';

/** Runs one line of the terminal on the state, loading reference data until the answer is complete. Rejects when the data cannot be read. */
export async function runLine(state: State, line: string, now: string, catalog: Catalog): Promise<LineResult> {
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
      ...(ran.shell.variables === state.shell.variables ? {} : { variables: [...ran.shell.variables] }),
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

const numbered = (lines: readonly string[]): string =>
  lines.map((line, index) => `${String(index + 1).padStart(5)}  ${line}\n`).join('');

/** The last denial in words, or that there was none. */
function why({ lastDenial }: State): readonly Said[] {
  if (lastDenial === null) return [inOwnVoice('nothingDenied')];
  return sentencesOf(lastDenial).map((phrase) => ({ kind: 'explain', phrase }));
}
