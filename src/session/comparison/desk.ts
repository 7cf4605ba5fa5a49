import type { Catalog } from '../../catalog/index.ts';
import { compare } from '../../iam/comparison.ts';
import type { Comparison, ComparisonOptions, Witness, World } from '../../iam/index.ts';
import { loadNamed } from './named-services.ts';

/** A witness as it crosses from one thread to another: the request alone. Whoever has the worlds decides it on both. */
export type WitnessRequest = Omit<Witness, 'before' | 'after'>;

/** A comparison without the decisions. */
export interface Found extends Omit<Comparison, 'gained' | 'lost'> {
  readonly gained: WitnessRequest | null;
  readonly lost: WitnessRequest | null;
}

/** Compares two worlds with what AWS says of the services that their policies name. Rejects when that cannot be read. */
export async function find(before: World, after: World, options: ComparisonOptions, catalog: Catalog): Promise<Found> {
  await loadNamed([before, after], catalog);
  const { gained, lost, ...rest } = compare(before, after, { ...options, catalog });
  return { ...rest, gained: requestOf(gained), lost: requestOf(lost) };
}

function requestOf(witness: Witness | null): WitnessRequest | null {
  if (witness === null) return null;
  const { user, session, action, resource, context } = witness;
  return { user, session, action, resource, context };
}
