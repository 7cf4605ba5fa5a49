import type { Catalog } from '../../src/catalog/index.ts';
import { complete } from '../../src/cli/complete.ts';
import { createShell, run, type Intent, type Place, type Ran } from '../../src/cli/index.ts';
import { administrator, createWorld, sentencesOf, type Decision, type World } from '../../src/iam/index.ts';
import { sampleServices } from '../../src/services/index.ts';
import { load, type SessionPhraseId } from '../../src/session/index.ts';
import { strings } from '../../src/strings/index.ts';
import { noteStrings } from '../../src/strings/notes.ts';

/** What a terminal shows of one line; `notes` are the sandbox's own voice. */
export interface Said {
  readonly stdout: string;
  readonly stderr: string;
  readonly notes: readonly string[];
  readonly exitCode: number;
}

/** A session in a real terminal: one account, its worlds for undo, and nothing kept when it ends. */
export interface Sandbox {
  submit(line: string): Promise<Said>;
  /** In the shape that Node's readline asks for: the suggestions, and the part of the line that they replace. */
  complete(line: string): Promise<[string[], string]>;
}

/** A new account in a real terminal, with the administrator at the prompt. */
export function createSandbox(catalog: Catalog, clock: () => Date): Sandbox {
  const now = (): string =>
    clock()
      .toISOString()
      .replace(/\.\d+Z$/, 'Z');
  const seed = `sandbox/${now()}`;
  const start = createWorld({ at: now(), services: sampleServices(now()) });
  const lines: string[] = [];
  let worlds: readonly World[] = [start];
  let at = 0;
  let place: Place = { world: start, shell: createShell() };
  let n = 1;
  let denial: Decision | null = null;

  async function ran(line: string): Promise<Ran> {
    for (;;) {
      const result = run(line, place, administrator, { at: now(), seed, n, reference: catalog });
      if (!('needs' in result)) return result;
      await load(result.needs, catalog);
    }
  }

  function keep(result: Ran): void {
    n += Math.max(1, result.executions.length);
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

  const obey: Readonly<Record<Intent, () => Partial<Said>>> = {
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
      place = { world: start, shell: createShell() };
      at = 0;
      denial = null;
      return says('reset');
    },
    why: () =>
      denial === null
        ? says('nothingDenied')
        : { notes: sentencesOf(denial).map((sentence) => strings.explain.sentence(sentence)) },
    history: () => ({ stdout: lines.map((line, index) => `${String(index + 1).padStart(5)}  ${line}\n`).join('') }),
    // Clears the screen and goes to its corner, as `clear` does in a terminal.
    clear: () => ({ stdout: '\u001b[2J\u001b[H' }),
  };

  return {
    async submit(line) {
      lines.push(line);
      const result = await ran(line);
      keep(result);
      const { stdout, stderr, exitCode, intent } = result;
      const said = { stdout, stderr, exitCode, notes: result.notes.map(noteStrings.sentence) };
      return intent === null ? said : { ...said, ...obey[intent]() };
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
