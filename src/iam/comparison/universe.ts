import type { AppliedPolicy, Policies } from '../evaluation/decision.ts';
import { serviceOf } from '../evaluation/compile.ts';
import type { ComparisonCatalog, ServiceFacts } from './comparison.ts';
import { remember } from './remember.ts';
import { anyResource, formatsOf, NO_RESOURCE, unownedResource, type AccountScope, type Format } from './formats.ts';

/** An action as AWS writes it, and what it is asked on. */
export interface KnownAction {
  readonly action: string;
  readonly formats: readonly Format[];
  /** Condition keys that the catalogue lists for it, in small letters; null when nothing is known. */
  readonly keys: readonly string[] | null;
  /** Access levels, as the Service Authorization Reference writes them; empty when nothing is known. */
  readonly levels: readonly string[];
}

/** A service as a comparison sees it. */
export interface KnownService {
  readonly prefix: string;
  /** All actions; null when nothing is known of the service, and then its actions are what the patterns tell apart. */
  readonly actions: readonly KnownAction[] | null;
  /** On what an action is asked of which nothing is known. */
  readonly formats: readonly Format[];
}

/** Services that nobody names are alike: these stand for all of them, so that a wildcard over all has a face that people know. */
const FACES: readonly (readonly [service: string, action: string])[] = [
  ['ec2', 'TerminateInstances'],
  ['dynamodb', 'DeleteTable'],
  ['lambda', 'InvokeFunction'],
  ['kms', 'Decrypt'],
  ['cloudtrail', 'StopLogging'],
];

/** Formats by account; a service's facts are cut once. */
const cut = new WeakMap<ServiceFacts, Map<AccountScope, KnownService>>();

function known(facts: ServiceFacts, account: AccountScope): KnownService {
  const byAccount = remember(cut, facts, () => new Map<AccountScope, KnownService>());
  return remember(byAccount, account, () => cutFor(facts, account));
}

function cutFor(facts: ServiceFacts, account: AccountScope): KnownService {
  const types = formatsOf(facts, account);
  const actions = facts.actions.map(({ name, resources, conditionKeys, levels }): KnownAction => {
    // What AWS requires comes first: a type that is optional is often one that few people meet.
    const ordered = [...resources].sort((a, b) => rankOf(a) - rankOf(b));
    const formats = ordered.flatMap((type) => types.get(type.name) ?? []);
    return {
      action: `${facts.prefix}:${name}`,
      formats: formats.length === 0 ? [NO_RESOURCE] : formats,
      keys: conditionKeys.map((key) => key.toLowerCase()),
      levels,
    };
  });
  return { prefix: facts.prefix, actions, formats: [] };
}

const rankOf = ({ name, required }: { readonly name: string; readonly required: boolean }): number =>
  name.startsWith('accesspoint') ? 2 : required ? 0 : 1;

const unknown = (prefix: string, account: AccountScope): KnownService => ({
  prefix,
  actions: null,
  formats: [anyResource(prefix, account), unownedResource(prefix), NO_RESOURCE],
});

/** The services that matter for these policies: those that an action or a resource names, and one for all others. */
export function servicesOf(
  policies: readonly AppliedPolicy[],
  options: {
    readonly catalog: ComparisonCatalog | undefined;
    readonly account: AccountScope;
    readonly also: readonly string[];
  },
): { readonly services: readonly KnownService[]; readonly other: KnownService } {
  const { catalog, account, also } = options;
  const named = new Set([...namedServices(policies), ...also]);
  const services = [...named].map((prefix) => {
    const facts = catalog?.service(prefix);
    return facts === null || facts === undefined ? unknown(prefix, account) : known(facts, account);
  });
  const [prefix, action] = FACES.find(([one]) => !named.has(one)) ?? ['example', 'AnyAction'];
  const formats = [anyResource(prefix, account), NO_RESOURCE];
  return {
    services,
    other: { prefix, actions: [{ action: `${prefix}:${action}`, formats, keys: null, levels: [] }], formats },
  };
}

/** Prefixes in small letters that the actions and resources of these policies name without a wildcard. */
export function namedServices(policies: readonly Pick<AppliedPolicy, 'document'>[]): ReadonlySet<string> {
  const found = new Set<string>();
  const add = (prefix: string): void => {
    if (/^[a-z0-9-]+$/.test(prefix)) found.add(prefix);
  };
  for (const { document } of policies) {
    for (const { action, resource } of document.statements) {
      for (const { value } of action.patterns) add(serviceOf(value.toLowerCase()));
      for (const { value } of resource?.patterns ?? []) add(value.split(':')[2] ?? '');
    }
  }
  return found;
}

/** Every policy of a set, of whatever type. */
export const allPolicies = (policies: Policies): readonly AppliedPolicy[] => {
  const { identity, resource = [], boundary = [], session = [], endpoint = [], scps = [], rcps = [] } = policies;
  return [...identity, ...resource, ...boundary, ...session, ...endpoint, ...scps.flat(), ...rcps.flat()];
};

/** Prefixes of the services whose facts a comparison of these policies asks for. */
export const servicesNamed = (policies: readonly Pick<AppliedPolicy, 'document'>[]): readonly string[] => [
  ...namedServices(policies),
];
