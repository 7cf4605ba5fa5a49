import type { DocumentChange } from '../../scripts/changes/change.ts';
import type { Catalog } from '../../src/catalog/index.ts';
import { comparePolicies } from '../../src/iam/comparison.ts';
import type { PolicyComparison, PolicyWitness, Request } from '../../src/iam/index.ts';
import { ACCOUNT } from './builders.ts';
import { comparedSide, isBetween, type ComparedSide } from './brute-force-sides.ts';
import { isOf } from './brute-force-witness.ts';
import { HOLDER_ARN, type CorpusPolicy } from './corpus.ts';
import { requestsOn } from './corpus-requests.ts';

/** A policy of the corpus, and what a change made of it. */
export interface Pair {
  /** `own-credentials, statements-reversed`. */
  readonly name: string;
  readonly before: ComparedSide;
  readonly after: ComparedSide;
  readonly documents: readonly [unknown, unknown];
}

const sideOf = (document: unknown): ComparedSide => comparedSide({ identity: [JSON.stringify(document)] });

/** Each of the policies for which a change has something to change, with what it becomes. */
export const pairsOf = (policies: readonly CorpusPolicy[], change: DocumentChange): readonly Pair[] =>
  policies.flatMap(({ id, document }) => {
    const changed = change.apply(document);
    return changed === null
      ? []
      : [
          {
            name: `${id}, ${change.id}`,
            before: sideOf(document),
            after: sideOf(changed),
            documents: [document, changed] as const,
          },
        ];
  });

export const compared = ({ before, after }: Pair, catalog: Catalog): PolicyComparison =>
  comparePolicies(before.policies, after.policies, { principal: HOLDER_ARN, catalog });

/** The side that allows less, and the one that allows more. */
const inOrder = ({ before, after }: Pair, direction: 'gained' | 'lost'): readonly [ComparedSide, ComparedSide] =>
  direction === 'gained' ? [before, after] : [after, before];

/** The first request, of those that anybody would think of, that one side allows and the other does not. */
export function sampled(pair: Pair, direction: 'gained' | 'lost', catalog: Catalog): Request | null {
  const [less, more] = inOrder(pair, direction);
  for (const request of requestsOn(pair.documents, catalog)) if (isBetween(request, less, more)) return request;
  return null;
}

/** What is wrong with a witness, if anything: it has to be one for both evaluators. */
const flaw = (witness: PolicyWitness, less: ComparedSide, more: ComparedSide): string | null =>
  !isOf(witness, HOLDER_ARN)
    ? 'a request of another kind'
    : isBetween(witness.after.request, less, more)
      ? null
      : 'no difference';

const told = (witness: PolicyWitness | null): string =>
  witness === null ? 'nothing' : `${witness.action} on ${witness.resource} with ${JSON.stringify(witness.context)}`;

/** What AWS does not have today, as a name that was misspelt, or what belongs to another account, where it may well be allowed. */
const isAside = (witness: PolicyWitness | null): boolean =>
  witness?.tier === 'unlistedAction' || (/:(\d{12}):/.exec(witness?.resource ?? '')?.[1] ?? ACCOUNT) !== ACCOUNT;

/** What a comparison gets wrong of two sides that mean the same. */
export const wrongOfSame = ({ name }: Pair, { gained, lost }: PolicyComparison): readonly string[] =>
  gained === null && lost === null ? [] : [`${name}: gained ${told(gained)}, lost ${told(lost)}`];

/**
 * What a comparison gets wrong of a change that allows more, or, turned round, less. `known` gives a request on which the sides differ, if anybody
 * has found one: it is asked for when there is no witness.
 */
export function wrongOfChange(
  pair: Pair,
  direction: 'gained' | 'lost',
  result: PolicyComparison,
  known: () => Request | null,
): readonly string[] {
  const other = direction === 'gained' ? 'lost' : 'gained';
  const witness = result[direction];
  const missed = witness === null ? known() : null;
  if (witness === null && missed === null) return [];
  const problem =
    witness === null ? `misses ${missed?.action} on ${missed?.resource}` : flaw(witness, ...inOrder(pair, direction));
  const back = isAside(result[other]) ? null : result[other];
  const unexpected = back === null ? null : `${other} ${told(back)}`;
  return [problem, unexpected].filter((each) => each !== null).map((each) => `${pair.name}: ${each}`);
}
