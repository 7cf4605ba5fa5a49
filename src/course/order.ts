type Pair = readonly [string, string];

/** Items that the pairs send round in a circle, the first named again at the end; null when some order keeps every pair. */
export function circleIn(before: readonly Pair[]): readonly string[] | null {
  const next = Map.groupBy(before, ([first]) => first);
  const settled = new Set<string>();
  const walk = (item: string, path: readonly string[]): readonly string[] | null => {
    if (path.includes(item)) return [...path.slice(path.indexOf(item)), item];
    if (settled.has(item)) return null;
    for (const [, second] of next.get(item) ?? []) {
      const circle = walk(second, [...path, item]);
      if (circle !== null) return circle;
    }
    settled.add(item);
    return null;
  };
  for (const item of next.keys()) {
    const circle = walk(item, []);
    if (circle !== null) return circle;
  }
  return null;
}
