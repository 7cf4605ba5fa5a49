/** The map with other values, under the keys that these have. */
export const mapValues = <V>(
  map: ReadonlyMap<string, V>,
  of: (value: V) => V,
  keyOf: (value: V) => string,
): ReadonlyMap<string, V> =>
  new Map(
    [...map.values()].map((value) => {
      const made = of(value);
      return [keyOf(made), made];
    }),
  );
