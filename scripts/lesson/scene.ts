import type { Catalog } from '../../src/catalog/index.ts';
import type { Lesson } from '../../src/course/index.ts';
import { administrator, execute, type CallRecord, type Input, type World } from '../../src/iam/index.ts';
import { registry } from '../../src/services/index.ts';
import { replay } from '../../src/session/build.ts';

export const AT = '2026-01-01T00:00:00Z';
/** Every run of commands numbers its calls anew, so that no two entities of a lesson get the same id. */
const NUMBERS_A_RUN = 1000;

export const ADMINISTRATOR_ACCESS = 'arn:aws:iam::aws:policy/AdministratorAccess';
export const DENY_ALL = 'arn:aws:iam::aws:policy/AWSDenyAll';

/** A call of IAM by the administrator. */
export interface Edit {
  readonly operation: string;
  readonly input: Input;
}

/** What came of a list of commands. */
export interface Run {
  readonly world: World;
  readonly records: readonly CallRecord[];
  /** The command that failed and its words; null when none did. */
  readonly failed: string | null;
}

/** Where a lesson is proved: commands and calls run here, each on a world that is handed in. */
export interface Scene {
  readonly catalog: Catalog;
  run(world: World, lines: readonly string[]): Promise<Run>;
  /** The world after the calls; null when AWS refuses one of them. */
  edit(world: World, edits: readonly Edit[]): World | null;
}

/** Loads beforehand what edits may need, so that none of them has to wait. */
export async function createScene({ id: seed }: Pick<Lesson, 'id'>, catalog: Catalog): Promise<Scene> {
  let runs = 0;
  const numbers = (): number => 1 + NUMBERS_A_RUN * runs++;
  await catalog.load([ADMINISTRATOR_ACCESS, DENY_ALL].map((arn) => ({ kind: 'managed-policy', arn })));
  await registry.loadAll();
  return {
    catalog,
    async run(world, lines) {
      const done = await replay(world, lines, { at: AT, seed, from: numbers(), catalog });
      const failed = done.commands.find(({ exitCode }) => exitCode !== 0);
      return {
        world: done.world,
        records: done.executions.map(({ record }) => record),
        failed: failed === undefined ? null : `${failed.line}: ${failed.stderr.trim()}`,
      };
    },
    edit(world, edits) {
      const from = numbers();
      let now = world;
      for (const [index, { operation, input }] of edits.entries()) {
        const call = { caller: administrator, service: 'iam', operation, input };
        const done = execute(now, call, registry, { at: AT, seed, n: from + index, reference: catalog });
        if ('needs' in done || !done.result.ok) return null;
        now = done.world;
      }
      return now;
    },
  };
}
