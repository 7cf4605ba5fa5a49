/**
 * The characters that take two columns: wide, full-width and ambiguous ones, as pairs in base 36 of the gap before them and their number.
 * Source: Unicode 16.0, EastAsianWidth.txt. AWS: the CLI counts ambiguous ones, such as é, as two. aws-cli v2, table.py
 */
const WIDE =
  '4h 1 2 1 2 2 1 1 2 2 1 5 1 5 1 4 6 1 9 1 6 2 5 4 4 1 1 3 1 2 2 1 1 2 3 4 1 1 1 1 2 1 f 1 1 1 7 1 a 2 3 1 5 3 4 1 6 4 1 ' +
  '1 3 4 1 1 4 2 i 2 3 1 2q 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 38 1 f 1 2q 1 2 1 1 3 1 1 2 1 7 4 1 1 1 1 w 34 x h 1 7 7 h 1 7 ' +
  '1j 1 e 1s 1 1 2i6 2o 2wg 1 2 4 1 2 2 2 2 3 1 4 8 1 1 2 1 1 5 1 2 1 1h 1 a 1 1 4 13 1 2e 1 1 1 3 1 9 1 2 1 a 2 3 1 4 1 ' +
  '13 2 6 4 1 c 4 a f 1 6 a u 2 o 1 1 1 i 1 o 1 1 2 3 2 2 1 3 1 1 1 3 1 4 1 2 4 2 1 1 1 1 6 1 1 5 4 4 2 a 1 3 1 5 1 d 2 2 ' +
  '4 2 2 2 2 i 2 2 2 d 1 3 1 b 1 p 1 2a 1 7 2 d 2 5a 4 3 1 2 1 30 3u 1 2p 4 10 c g 2 4 a 2 1 7 8 2 2 2 4 2 2 2 4 3 2 1 2 ' +
  '4 g 4 9 1 d 2 6 2 2 1 4 2 4 2 6 1 1 1 h 8 8 1 1 1 5 c c 2 1 3 1 4 1 2 1 1 f 1 a 6 3 1 a 2 1 1 8 2 h 3 4 u 1 1 4 o 5 1 ' +
  '4 2 s 1 k 1 e 1 1 1 4 3 1 1 u a l 3 o 1 e 1 nv 2 1f 1 4 5 me q 1 2h c 5y q 27 2 2e 2 2v 5 17 1 2m 1 2e 9 1c 1 mlp 3 1j ' +
  'wp t hv 8mc 1ng 5c0 lc q m z 1 j 1 4 45 2o 3j 7 m 1 m3m 5 b 2 e 4qg 8 ye 15 a 6w7 4 1 7 1 2 1 83 f 1 t 3 2 1 e 4 8 b0 ' +
  '6bo 2f 9 n 5n1 1 5m 1 1c b 5 u 2 1m 6 1p 2b 3 d 18 4 9 7 2 e 6 4a x c 9 1 1y 1 m c 17 4 5 c h 3 1 3 1z 1 1 1 57 2 1r d ' +
  '4 1 o i 1 q 2 d 1 2e 2d 1c 1y 6 1 3 3 2 3 4 4 b 2 7 9 6b c 4 1 7v 1b 1 a 1 55 34 d 3 a 5 1k 7 f 2 b 6 9 zr 1eke 2 1eke ' +
  'e1vm 6o 1e6o 1eke 2 1eke';

const ranges: readonly (readonly [from: number, to: number])[] = readRanges(
  WIDE.split(' ').map((part) => Number.parseInt(part, 36)),
);

function readRanges(parts: readonly number[]): readonly (readonly [number, number])[] {
  const found: [number, number][] = [];
  let at = 0;
  for (let i = 0; i + 1 < parts.length; i += 2) {
    const from = at + (parts[i] ?? 0);
    at = from + (parts[i + 1] ?? 0);
    found.push([from, at]);
  }
  return found;
}

/** How many columns a text takes. */
export function columnsOf(text: string): number {
  let columns = 0;
  for (const char of text) columns += char < '\u00A1' ? 1 : widthOf(char.codePointAt(0) ?? 0);
  return columns;
}

function widthOf(code: number): number {
  let low = 0;
  let high = ranges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ranges[middle]?.[1] ?? 0) <= code) low = middle + 1;
    else high = middle;
  }
  return code >= (ranges[low]?.[0] ?? Infinity) ? 2 : 1;
}
