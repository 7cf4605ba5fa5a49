/**
 * A name on one line, or on two when it does not fit: broken where a new word begins (`AmazonS3ReadOnly` / `Access`), the second cut if need be.
 */
export function breakName(name: string, width: number, measure: (text: string) => number): readonly string[] {
  if (measure(name) <= width) return [name];
  const starts = [...name.matchAll(/(?<=[a-z0-9])(?=[A-Z])|(?<=[-_.+=@,])/g)].map((match) => match.index);
  const at = starts.findLast((start) => measure(name.slice(0, start)) <= width);
  if (at === undefined) return [ellipsize(name, width, measure)];
  return [name.slice(0, at), ellipsize(name.slice(at), width, measure)];
}

/** The text, or as much of its beginning as fits with an ellipsis. `measure` gives the width of a text in px. */
export function ellipsize(text: string, width: number, measure: (text: string) => number): string {
  if (measure(text) <= width) return text;
  let low = 0;
  let high = text.length;
  while (low < high) {
    const half = Math.ceil((low + high) / 2);
    if (measure(`${text.slice(0, half).trimEnd()}…`) <= width) low = half;
    else high = half - 1;
  }
  return low === 0 ? '…' : `${text.slice(0, low).trimEnd()}…`;
}
