import { PLAIN } from './choice.ts';
import { differ, inAnyContext, pair, type Difference } from './difference.ts';
import { reduced } from './reduce.ts';
import { resourcePatterns } from './resource-patterns.ts';
import { textOf } from './same.ts';
import { allStatements, everySort, type Direction, type SearchOptions, type Sort } from './sorts.ts';

/**
 * Requests that the one side allows and the other does not, in both directions. Goes through all sorts of action, first in the plain context, then in
 * every context that the conditions tell apart. What it finds was decided on both sides.
 */
export function search(
  options: SearchOptions,
  wanted: readonly Direction[],
): Readonly<Record<Direction, Difference | null>> {
  const found: Record<Direction, Difference | null> = { gained: null, lost: null };
  const isSettled = (direction: Direction): boolean =>
    !wanted.includes(direction) || found[direction]?.tier === 'documented';
  const keep = (direction: Direction, difference: Difference | null): void => {
    if (difference === null) return;
    const known = found[direction];
    if (known === null || difference.tier === 'documented') found[direction] = difference;
  };
  const later: Sort[] = [];
  for (const sort of sortsOf(options)) {
    if (isSettled('gained') && isSettled('lost')) return found;
    if (isConditional(sort)) later.push(sort);
    for (const direction of wanted) {
      const mine = isSettled(direction) ? null : narrowed(sort, direction, options);
      if (mine !== null) keep(direction, differ(mine, direction, PLAIN, options));
    }
  }
  for (const sort of later) {
    for (const direction of wanted) {
      const mine = isSettled(direction) ? null : narrowed(sort, direction, options);
      if (mine !== null && isConditional(mine)) keep(direction, inAnyContext(mine, direction, options));
    }
  }
  return found;
}

/** The sorts of action that may differ. Two sides that are written alike do not. */
function* sortsOf(options: SearchOptions): Generator<Sort> {
  const { before, after, sameCaller } = options;
  const seen = new Set<string>();
  for (const { sort, key } of everySort(options)) {
    if (seen.has(key)) continue;
    seen.add(key);
    const [was, is] = sort.speeches;
    if (!sameCaller || before === null || after === null || textOf(was) !== textOf(is)) yield sort;
  }
}

/** The sort with what can make a difference in this direction; null when nothing can. */
function narrowed(sort: Sort, direction: Direction, { sameCaller }: SearchOptions): Sort | null {
  if (!sameCaller) return sort;
  const [one, other] = pair(sort.speeches, direction);
  const found = reduced(one, other);
  if (found === null) return null;
  return { ...sort, speeches: direction === 'gained' ? [found[1], found[0]] : [found[0], found[1]] };
}

const isConditional = ({ speeches }: Sort): boolean =>
  allStatements(speeches).some(
    (statement) => statement.conditions.length > 0 || resourcePatterns(statement).some(({ varies }) => varies),
  );
