/** A line between two columns; the Map's order counts how often such lines cross. */
export interface Link {
  readonly from: string;
  readonly to: string;
}

export type Columns = readonly (readonly string[])[];

const positions = (column: readonly string[]): ReadonlyMap<string, number> =>
  new Map(column.map((key, index) => [key, (index + 0.5) / column.length]));

/** How often lines between neighbouring columns cross. */
export function crossings(columns: Columns, links: readonly Link[]): number {
  let total = 0;
  for (let left = 0; left + 1 < columns.length; left++) {
    const from = positions(columns[left] ?? []);
    const to = positions(columns[left + 1] ?? []);
    const lines = links.flatMap((link) => {
      const a = from.get(link.from);
      const b = to.get(link.to);
      return a === undefined || b === undefined ? [] : [{ a, b }];
    });
    for (const [index, one] of lines.entries()) {
      for (const other of lines.slice(index + 1)) if ((one.a - other.a) * (one.b - other.b) < 0) total += 1;
    }
  }
  return total;
}

/** A column sorted by the mean position of what its entities are linked to; what has no link keeps its place. */
function byNeighbours(column: readonly string[], others: Columns, links: readonly Link[]): readonly string[] {
  const own = positions(column);
  const around = new Map(others.flatMap((other) => [...positions(other)]));
  const weight = new Map(
    column.map((key) => {
      const near = links.flatMap((link) => {
        const other = link.from === key ? around.get(link.to) : link.to === key ? around.get(link.from) : undefined;
        return other === undefined ? [] : [other];
      });
      const mean = near.length === 0 ? (own.get(key) ?? 0) : near.reduce((sum, at) => sum + at, 0) / near.length;
      return [key, mean];
    }),
  );
  return [...column].sort((a, b) => (weight.get(a) ?? 0) - (weight.get(b) ?? 0));
}

/** The three columns in an order with few crossings, found by sorting each by its neighbours a few times. Stable: ties keep their order. */
export function orderColumns(columns: Columns, links: readonly Link[]): Columns {
  let best = columns;
  let fewest = crossings(columns, links);
  let now = columns.map((column) => column);
  for (let round = 0; round < 4 && fewest > 0; round++) {
    for (const index of [1, 2, 1, 0]) {
      const column = now[index] ?? [];
      const others = now.filter((_, other) => Math.abs(other - index) === 1);
      now = now.map((old, at) => (at === index ? byNeighbours(column, others, links) : old));
      const found = crossings(now, links);
      if (found < fewest) {
        best = now;
        fewest = found;
      }
    }
  }
  return best;
}
