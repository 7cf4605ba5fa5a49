import type { DocumentChange } from '../changes/change.ts';
import { overGrants } from '../changes/over-grants.ts';
import { rewrites } from '../changes/rewrites.ts';
import { underGrants } from '../changes/under-grants.ts';
import type { MutationId } from '../../src/grader/index.ts';
import type { World } from '../../src/iam/index.ts';
import type { Concern } from './concern.ts';
import { broaderDenies, narrowerDenies } from './denies.ts';
import { documentAt, placeName, withDocument, type Place } from './documents.ts';
import type { Expectation, Variant } from './variant.ts';

/** A list of changes, and what is expected of each. */
interface Changes {
  readonly list: readonly DocumentChange[];
  readonly expectation: Expectation;
  readonly mutation: MutationId | null;
}

const WRONG: readonly Changes[] = [
  { list: overGrants, expectation: 'mutant', mutation: null },
  { list: underGrants, expectation: 'mutant', mutation: null },
  { list: narrowerDenies, expectation: 'mutant', mutation: 'narrower-deny' },
  { list: broaderDenies, expectation: 'mutant', mutation: 'broader-deny' },
];
const RIGHT: readonly Changes[] = [{ list: rewrites, expectation: 'equivalent', mutation: null }];
/** What somebody may do to a policy that the solution leaves alone. */
const ELSEWHERE: readonly Changes[] = [
  { list: overGrants, expectation: 'mutant', mutation: null },
  { list: narrowerDenies, expectation: 'mutant', mutation: 'narrower-deny' },
];

/** The world after a solution with one of its documents changed: those that it wrote in every way, those that it left in ways that allow more. */
export const documentVariants = (solved: World, { written, carried }: Concern): readonly Variant[] => [
  ...written.flatMap((place) => changed(solved, place, [...WRONG, ...RIGHT])),
  ...carried.flatMap((place) => changed(solved, place, ELSEWHERE)),
];

function changed(solved: World, place: Place, changes: readonly Changes[]): readonly Variant[] {
  const document = documentAt(solved, place);
  if (document === null) return [];
  const parsed: unknown = JSON.parse(document.text);
  return changes.flatMap(({ list, expectation, mutation }) =>
    list.flatMap(({ id, apply }): readonly Variant[] => {
      const next = apply(parsed);
      const world = next === null ? null : withDocument(solved, place, next);
      if (world === null) return [];
      return [{ change: id, where: placeName(place), expectation, mutation, names: [], world }];
    }),
  );
}
