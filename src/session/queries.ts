import type { Catalog } from '../catalog/index.ts';
import { groupArn, userArn, type World } from '../iam/index.ts';
import type { Shell } from '../cli/index.ts';
import { load } from './load.ts';
import type { State } from './state.ts';
import type { Completion, Queries } from './view.ts';

/** The questions of the components, asked of whatever the account is when they ask. */
export function createQueries(
  now: () => { readonly world: World; readonly shell: Shell; readonly state: State },
  catalog: Catalog,
): Queries {
  return {
    async complete(line, cursor): Promise<Completion> {
      const { complete } = await import('../cli/complete.ts');
      for (;;) {
        const found = complete(line, cursor, now(), catalog);
        if (!('needs' in found)) return found;
        await load(found.needs, catalog);
      }
    },
    resources() {
      const { account, services } = now().world;
      const buckets = [...services.s3.buckets.values()].flatMap(({ name, objects }) => [
        `arn:aws:s3:::${name}`,
        ...[...objects.keys()].map((key) => `arn:aws:s3:::${name}/${key}`),
      ]);
      const groups = [...account.groups.values()].map((group) => groupArn(account.id, group));
      const users = [...account.users.values()].map((user) => userArn(account.id, user));
      return [...buckets, ...groups, ...users];
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
    async machine() {
      const { machineView } = await import('./machine-view.ts');
      return () => machineView(now().state);
    },
  };
}
