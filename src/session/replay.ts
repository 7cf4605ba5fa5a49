import { createShell } from '../cli/shell.ts';
import type { Catalog } from '../catalog/index.ts';
import { administrator, historyOf, later, type World } from '../iam/index.ts';
import type { Execution } from '../iam/index.ts';
import { loadLineReading } from './command-line.ts';
import { load } from './load.ts';

/** What a script of commands came to. */
export interface Replay {
  readonly world: World;
  readonly executions: readonly Execution[];
  /** By command: its text, what it printed on stderr, its exit code. */
  readonly commands: readonly { readonly line: string; readonly stderr: string; readonly exitCode: number }[];
}

/**
 * Runs commands on a world as the administrator: a lesson's start, a solution, a mistake. `from` numbers the first call.
 * Loads what it needs; rejects when the data cannot be read.
 */
export async function replay(
  world: World,
  lines: readonly string[],
  options: { readonly at: string; readonly seed: string; readonly from: number; readonly catalog: Catalog },
): Promise<Replay> {
  const { at, seed, catalog } = options;
  const { run, splitLines } = await loadLineReading();
  let place = { world, shell: createShell() };
  const executions: Execution[] = [];
  const commands: Replay['commands'][number][] = [];
  for (const line of lines.flatMap((text) => splitLines(text))) {
    for (;;) {
      const ran = run(line, place, administrator, {
        ...historyOf(world, executions),
        at: later(at, place.world.waited - world.waited),
        seed,
        n: options.from + executions.length,
        reference: catalog,
      });
      if ('needs' in ran) {
        await load(ran.needs, catalog);
        continue;
      }
      place = { world: ran.world, shell: ran.shell };
      executions.push(...ran.executions);
      commands.push({ line, stderr: ran.stderr, exitCode: ran.exitCode });
      break;
    }
  }
  return { world: place.world, executions, commands };
}
