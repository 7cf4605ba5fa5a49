import type { Refuse } from './yaml.ts';

/** Refuses the second of two entries with the same id. */
export function refuseTwins(
  all: readonly { readonly id: string }[],
  refuse: Refuse,
  path: readonly PropertyKey[] = [],
  taken: Iterable<string> = [],
): void {
  const seen = new Set(taken);
  for (const [index, { id }] of all.entries()) {
    if (seen.has(id)) refuse([...path, index, 'id'], `"${id}" is taken by an earlier entry`);
    seen.add(id);
  }
}
