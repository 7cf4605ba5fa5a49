import type { Catalog } from '../catalog/index.ts';
import type { Shell } from '../cli/index.ts';
import type { World } from '../iam/index.ts';
import {
  conditionOperators,
  formatPolicy,
  globalKeys,
  lint,
  parsePolicyDocument,
  parseResourcePolicy,
  policyRefusals,
  policySize,
  prefixesOf,
} from '../iam/lint.ts';
import { documentsOf, ownRoles, roomFor } from './documents.ts';
import { fileProblem } from './files.ts';
import type { PolicyQueries, TextKind } from './policy-view.ts';

/** The questions of an editor of policies, asked of whatever the account is when it asks. */
export function createPolicyQueries(
  now: () => { readonly world: World; readonly shell: Shell },
  catalog: Catalog,
): PolicyQueries {
  return {
    documents: () => documentsOf(now().world.account, now().shell.files),
    owners() {
      const { users, groups, roles } = now().world.account;
      return [
        ...[...groups.keys()].toSorted().map((name) => ({ kind: 'group' as const, name })),
        ...[...users.keys()].toSorted().map((name) => ({ kind: 'user' as const, name })),
        ...ownRoles(roles).map(({ name }) => ({ kind: 'role' as const, name })),
      ];
    },
    kindOf,
    refusals: (text, kind) => {
      if (kind === 'text') return [];
      const found = policyRefusals(text, kind === 'bucket' ? 'bucket' : 'identity');
      return kind === 'json' ? found.filter(({ rule }) => rule === 'json') : found;
    },
    async lint(text, kind) {
      if (kind !== 'identity' && kind !== 'bucket') return [];
      const parsed = kind === 'bucket' ? parseResourcePolicy(text) : parsePolicyDocument(text);
      if (!parsed.ok) return [];
      const services = prefixesOf(parsed.value).map((service) => ({ kind: 'service', service }) as const);
      await catalog.load([{ kind: 'service-names' }, ...services]);
      return lint({
        document: parsed.value,
        catalog: { service: (prefix) => catalog.service(prefix), prefixes: () => catalog.serviceNames()?.keys() ?? [] },
      });
    },
    format: formatPolicy,
    size: policySize,
    room: (target) => roomFor(now().world.account, target),
    fileProblem: (path, text) => fileProblem(now().shell.files, path, text),
    async services() {
      await catalog.load([{ kind: 'service-names' }]);
      return catalog.serviceNames() ?? new Map();
    },
    async service(prefix) {
      await catalog.load([{ kind: 'service', service: prefix }]);
      return catalog.service(prefix) ?? null;
    },
    operators: conditionOperators.map(({ name }) => name),
    globalKeys,
  };
}

/** A file may be anything; one that ends in `.json` and holds statements is meant as a policy, and of a bucket when it names principals. */
function kindOf(fileName: string, text: string): TextKind {
  if (!fileName.toLowerCase().endsWith('.json')) return 'text';
  if (!/"Statement"\s*:/.test(text)) return 'json';
  return /"(?:Not)?Principal"\s*:/.test(text) ? 'bucket' : 'identity';
}
