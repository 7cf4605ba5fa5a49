/** A map in which one entity has another key, in the same place. */
export const rekeyed = <T>(
  entities: ReadonlyMap<string, T>,
  from: string,
  to: string,
  value: T,
): ReadonlyMap<string, T> =>
  new Map([...entities].map(([key, entity]) => (key === from ? [to, value] : [key, entity])));

/** A list of names in which one is another. */
export const renamedIn = (names: readonly string[], from: string, to: string): readonly string[] =>
  names.map((name) => (name === from ? to : name));
