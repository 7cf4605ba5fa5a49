import type { Catalog } from '../catalog/index.ts';
import { groupArn, later, userArn, type Instant, type World } from '../iam/index.ts';
import type { Shell } from '../cli/index.ts';
import { acting } from './acting.ts';
import { loadLineReading } from './command-line.ts';
import { load } from './load.ts';
import type { State } from './state.ts';
import type { Completion, Queries } from './view.ts';

/** The questions of the components, asked of whatever the account is when they ask. */
export function createQueries(
  now: () => { readonly world: World; readonly shell: Shell; readonly state: State },
  catalog: Catalog,
  clock: () => Instant,
): Queries {
  /** The account's own time. */
  const accountNow = (): Instant => later(clock(), now().world.waited);
  return {
    async complete(line, cursor): Promise<Completion> {
      const { complete } = await import('../cli/complete.ts');
      for (;;) {
        const found = complete(line, cursor, now(), catalog);
        if (!('needs' in found)) return found;
        await load(found.needs, catalog);
      }
    },
    unfinished: async () => (await loadLineReading()).isUnfinished,
    resources() {
      const { account, services } = now().world;
      const buckets = [...services.s3.buckets.values()].flatMap(({ name, objects }) => [
        `arn:aws:s3:::${name}`,
        ...[...objects.keys()].map((key) => `arn:aws:s3:::${name}/${key}`),
      ]);
      const groups = [...account.groups.values()].map((group) => groupArn(account.id, group));
      const users = [...account.users.values()].map((user) => userArn(account.id, user));
      // A field cannot offer thousands.
      return [...buckets, ...groups, ...users].slice(0, 500);
    },
    files: () => now().shell.files,
    async access() {
      const { createAccessQueries } = await import('./access-queries.ts');
      return createAccessQueries(() => now().world, catalog);
    },
    async policies() {
      const { createPolicyQueries } = await import('./policy-queries.ts');
      return createPolicyQueries(now, catalog);
    },
    async limits() {
      const { createLimits } = await import('./limits.ts');
      return createLimits(() => now().world);
    },
    async devices() {
      const { devicesAt } = await import('./devices.ts');
      return () => devicesAt(now().world, accountNow());
    },
    async clock() {
      const { clockAt } = await import('./devices.ts');
      return () => {
        const { world, shell } = now();
        return clockAt(acting(world, shell.variables), accountNow());
      };
    },
    async exchange() {
      const { createExchangeQueries } = await import('./exchange/exchange-queries.ts');
      return createExchangeQueries(now);
    },
    async machine() {
      const { machineView } = await import('./machine-view.ts');
      return () => machineView(now().state);
    },
  };
}
