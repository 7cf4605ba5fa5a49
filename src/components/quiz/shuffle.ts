/**
 * The places 0 to `count - 1` in an order that depends on the seed alone: the same on the server, in the browser and after a reload.
 * Nothing secret rests on it.
 */
export function shuffled(count: number, seed: string): readonly number[] {
  let state = 0x811c9dc5;
  for (let i = 0; i < seed.length; i++) state = Math.imul(state ^ seed.charCodeAt(i), 0x01000193);
  const next = (): number => {
    state = (state + 0x9e3779b9) | 0;
    let mixed = Math.imul(state ^ (state >>> 16), 0x21f0aaad);
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
    return (mixed ^ (mixed >>> 15)) >>> 0;
  };
  const places = Array.from({ length: count }, (_, index) => index);
  for (let last = count - 1; last > 0; last--) {
    const other = next() % (last + 1);
    const kept = places[last] ?? last;
    places[last] = places[other] ?? other;
    places[other] = kept;
  }
  return places;
}
