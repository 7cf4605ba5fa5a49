import type { Catalog } from '../../catalog/index.ts';
import { servicesNamed } from '../../iam/comparison.ts';
import type { PolicyDocument, World } from '../../iam/index.ts';

/** Services that any account has to do with, whatever its policies name. */
const ALWAYS: readonly string[] = ['s3', 'iam', 'sts'];

/** The prefixes of the services that the policies of some worlds name, in small letters, and those of every account. */
export function namedServices(worlds: readonly World[]): readonly string[] {
  const documents = [...new Set(worlds.flatMap(documentsOf))].map((document) => ({ document }));
  return [...new Set([...ALWAYS, ...servicesNamed(documents)])].toSorted();
}

/** Loads what a comparison of these worlds has to know of services. Rejects when a file cannot be read. */
export const loadNamed = (worlds: readonly World[], catalog: Catalog): Promise<void> =>
  catalog.load(namedServices(worlds).map((service) => ({ kind: 'service', service })));

function documentsOf({ account, services }: World): readonly PolicyDocument[] {
  const carriers = [...account.users.values(), ...account.groups.values(), ...account.roles.values()];
  const managed = [...account.policies.values()].flatMap(({ versions }) => [...versions.values()]);
  const buckets = [...services.s3.buckets.values()].flatMap(({ policy }) => policy ?? []);
  return [
    ...carriers.flatMap(({ inline }) => [...inline.values()]),
    ...managed.map(({ document }) => document),
    ...buckets,
  ];
}
