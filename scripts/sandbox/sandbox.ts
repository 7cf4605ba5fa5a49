import type { Catalog } from '../../src/catalog/index.ts';
import { complete } from '../../src/cli/complete.ts';
import { withMeant } from '../../src/cli/meant.ts';
import {
  createShell,
  run,
  type Comparing,
  type Intent,
  type Note,
  type Piece,
  type Place,
  type Ran,
} from '../../src/cli/index.ts';
import {
  administrator,
  createWorld,
  historyOf,
  later,
  type Decision,
  type Moment,
  type World,
} from '../../src/iam/index.ts';
import { sentencesOf } from '../../src/iam/sentences.ts';
import { sampleServices } from '../../src/services/index.ts';
import { compared, neededFor } from '../../src/session/compare.ts';
import { load, type SessionPhraseId } from '../../src/session/index.ts';
import { explainStrings } from '../../src/strings/explain.ts';
import { noteStrings } from '../../src/strings/notes.ts';
import { noteText } from './note-text.ts';

/** What a terminal shows of one line; `notes` are the sandbox's own voice. */
export interface Said {
  readonly stdout: string;
  readonly stderr: string;
  /** Both in the order in which they were printed. */
  readonly pieces: readonly Piece[];
  readonly notes: readonly string[];
  readonly exitCode: number;
}

/** A session in a real terminal: one account, its worlds for undo, and nothing kept when it ends. */
export interface Sandbox {
  submit(line: string): Promise<Said>;
  /** In the shape that Node's readline asks for: the suggestions, and the part of the line that they replace. */
  complete(line: string): Promise<[string[], string]>;
  /** The account as it is now. */
  world(): World;
}

/** What a sandbox may start from besides a new account. */
export interface Opening {
  readonly world: World;
  /** Who signs when a command names no profile; null is the administrator. */
  readonly profile: string | null;
}

/** An account in a real terminal: a new one unless one is given, with the administrator at the prompt. */
export function createSandbox(catalog: Catalog, clock: () => Date, opening: Partial<Opening> = {}): Sandbox {
  const now = (): string =>
    clock()
      .toISOString()
      .replace(/\.\d+Z$/, 'Z');
  const seed = `sandbox/${now()}`;
  const start = opening.world ?? createWorld({ at: now(), services: sampleServices(now()) });
  const shell = { ...createShell(), profile: opening.profile ?? null };
  const lines: string[] = [];
  let worlds: readonly World[] = [start];
  let moments: readonly Moment[] = [];
  let at = 0;
  let place: Place = { world: start, shell };
  let n = 1;
  let denial: Decision | null = null;

  async function ran(line: string): Promise<Ran> {
    for (;;) {
      const at = later(now(), place.world.waited);
      const history = historyOf(start, moments);
      const result = run(line, place, administrator, { ...history, at, seed, n, reference: catalog });
      if (!('needs' in result)) return result;
      await load(result.needs, catalog);
    }
  }

  function keep(result: Ran): void {
    n += Math.max(1, result.executions.length);
    moments = [...moments, ...result.executions];
    denial =
      result.executions.findLast(({ decision }) => decision !== null && decision.verdict !== 'allowed')?.decision ??
      denial;
    if (result.world !== place.world) {
      worlds = [...worlds.slice(0, at + 1), result.world];
      at = worlds.length - 1;
    }
    place = { world: result.world, shell: result.shell };
  }

  function moveTo(step: number): void {
    at = step;
    place = { ...place, world: worlds[step] ?? start };
  }

  /** The notes of a line; of one that was not understood also how it may have been meant. */
  async function notesOf(line: string, before: Place, result: Ran): Promise<readonly Note[]> {
    if (result.exitCode === 0 || result.executions.length > 0) return result.notes;
    for (;;) {
      const notes = withMeant(line, result, before, catalog);
      if (!('needs' in notes)) return notes;
      await load(notes.needs, catalog);
    }
  }

  /** What `compare` says of the account as it is. */
  async function comparison(asked: Comparing): Promise<Partial<Said>> {
    const worlds = { start, now: place.world };
    await load(neededFor([worlds.start, worlds.now]), catalog);
    const { notes, exitCode } = await compared(worlds, asked, catalog);
    return { notes: notes.map(noteText), exitCode };
  }

  const obey: Readonly<Record<Intent & string, () => Partial<Said>>> = {
    undo() {
      if (at === 0) return says('nothingToUndo');
      moveTo(at - 1);
      return says('undone');
    },
    redo() {
      if (at + 1 === worlds.length) return says('nothingToRedo');
      moveTo(at + 1);
      return says('redone');
    },
    reset() {
      worlds = [start];
      moments = [];
      place = { world: start, shell };
      at = 0;
      denial = null;
      return says('reset');
    },
    why: () =>
      denial === null
        ? says('nothingDenied')
        : { notes: sentencesOf(denial).map((sentence) => explainStrings.sentence(sentence)) },
    history: () => ({ stdout: lines.map((line, index) => `${String(index + 1).padStart(5)}  ${line}\n`).join('') }),
    // Clears the screen and goes to its corner, as `clear` does in a terminal.
    clear: () => ({ stdout: '\u001b[2J\u001b[H' }),
  };

  return {
    world: () => place.world,
    async submit(line) {
      lines.push(line);
      const before = place;
      const result = await ran(line);
      keep(result);
      const { stdout, stderr, pieces, exitCode, intent } = result;
      const said = { stdout, stderr, pieces, exitCode, notes: (await notesOf(line, before, result)).map(noteText) };
      if (typeof intent === 'object' && intent !== null) return { ...said, ...(await comparison(intent)) };
      if (intent === null) return said;
      const told = obey[intent]();
      return { ...said, pieces: told.stdout === undefined ? pieces : [{ to: 'stdout', text: told.stdout }], ...told };
    },
    async complete(line) {
      for (;;) {
        const found = complete(line, line.length, place, catalog);
        if ('needs' in found) {
          await load(found.needs, catalog);
          continue;
        }
        const typed = line.slice(found.from);
        return [found.options.map(({ text }) => text).filter((text) => text.startsWith(typed)), typed];
      }
    },
  };
}

const says = (id: SessionPhraseId): Partial<Said> => ({ notes: [noteStrings.session({ id, values: {} })] });
