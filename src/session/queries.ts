import type { Catalog } from '../catalog/index.ts';
import { explainFor, groupArn, userArn, userPrincipal, type Decision, type World } from '../iam/index.ts';
import type { Shell } from '../cli/index.ts';
import { load } from './load.ts';
import type { Completion, Queries } from './view.ts';

/** The questions of the components, asked of whatever the account is when they ask. */
export function createQueries(now: () => { readonly world: World; readonly shell: Shell }, catalog: Catalog): Queries {
  return {
    explain(principal, action, resource): Decision {
      const { world } = now();
      const user = world.account.users.get(principal);
      if (user === undefined) throw new Error(`The account has no user ${principal}`);
      return explainFor(world, userPrincipal(world.account, user), { action, resource });
    },
    async complete(line, cursor): Promise<Completion> {
      const { complete } = await import('../cli/complete.ts');
      for (;;) {
        const found = complete(line, cursor, now(), catalog);
        if (!('needs' in found)) return found;
        await load(found.needs, catalog);
      }
    },
    async actions(service) {
      await catalog.load([{ kind: 'service', service }]);
      return catalog.service(service)?.actions.map(({ name }) => `${service}:${name}`) ?? [];
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
    principals: () => [...now().world.account.users.keys()],
    files: () => now().shell.files,
    async policies() {
      const { createPolicyQueries } = await import('./policy-queries.ts');
      return createPolicyQueries(now, catalog);
    },
  };
}
