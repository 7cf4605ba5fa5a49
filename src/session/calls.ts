import type { Catalog } from '../catalog/index.ts';
import {
  execute,
  historyOf,
  later,
  type Ambient,
  type ApiCall,
  type Execution,
  type Needs,
  type World,
} from '../iam/index.ts';
import { registry } from '../services/index.ts';
import { load } from './load.ts';

/** What calls made in a row have in common. `from` numbers the first. */
type Row = Pick<Ambient, 'at' | 'seed' | 'reference'> & { readonly from: number };

/** Makes calls one after the other; answers `{needs}` and has done nothing when something is not loaded. */
export function executeAll(
  world: World,
  calls: readonly ApiCall[],
  { from, ...ambient }: Row,
): readonly Execution[] | Needs {
  const executions: Execution[] = [];
  for (const [index, call] of calls.entries()) {
    const now = executions.at(-1)?.world ?? world;
    const done = execute(now, call, registry, {
      ...ambient,
      ...historyOf(world, executions),
      n: from + index,
      at: later(ambient.at, now.waited - world.waited),
    });
    if ('needs' in done) return done;
    executions.push(done);
  }
  return executions;
}

/** The world after some calls. Loads what they need; rejects when it cannot be read. */
export async function callAll(
  world: World,
  calls: readonly ApiCall[],
  { catalog, ...row }: Omit<Row, 'reference'> & { readonly catalog: Catalog },
): Promise<World> {
  for (;;) {
    const done = executeAll(world, calls, { ...row, reference: catalog });
    if (!('needs' in done)) return done.at(-1)?.world ?? world;
    await load(done.needs, catalog);
  }
}
