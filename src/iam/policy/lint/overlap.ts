/** Any run of characters but these. */
interface Run {
  readonly without: string;
}

/** A piece of a pattern: a character, any one character, or a run. */
type Piece = string | typeof ONE | Run;
const ONE = Symbol('?');
const ANYTHING: Run = { without: '' };

type Pattern = readonly Piece[];

const isRun = (piece: Piece | undefined): piece is Run => typeof piece === 'object';

/** A pattern of a `Resource`. What a variable stands for is not known, so it may be anything. */
export const resourcePattern = (text: string): Pattern =>
  [...text.replaceAll(/\$\{[^}]*\}/g, '*')].map((character): Piece =>
    character === '*' ? ANYTHING : character === '?' ? ONE : character,
  );

/** What cannot stand in a part of an ARN. AWS: a bucket's name has no slash; names of others may have a path. */
const WITHOUT: Readonly<Record<string, Run>> = {
  '${Partition}': { without: ':' },
  '${Region}': { without: ':' },
  '${Account}': { without: ':' },
  '${BucketName}': { without: ':/' },
};

/** The ARN format of a resource type. */
export const arnPattern = (format: string): Pattern =>
  format
    .split(/(\$\{[^}]*\})/)
    .flatMap((part): Pattern => (part.startsWith('${') ? [WITHOUT[part] ?? ANYTHING] : [...part]));

/** Of longer ones nobody learns anything, and the comparison is as long as both together. AWS: an ARN has at most 2,048 characters. */
const LONGEST = 2048;

/**
 * Whether some text fits both patterns. Says yes to patterns that are too long to be compared.
 *
 * @example
 * overlap(resourcePattern('arn:aws:s3:::logs/*'), arnPattern('arn:${Partition}:s3:::${BucketName}')) // false
 */
export function overlap(a: Pattern, b: Pattern): boolean {
  if (a.length > LONGEST || b.length > LONGEST) return true;
  // Most pairs differ in text that both begin with.
  let start = 0;
  while (typeof a[start] === 'string' && typeof b[start] === 'string') {
    if (a[start] !== b[start]) return false;
    start += 1;
  }
  const seen = new Set<number>();
  const waiting: [number, number][] = [[start, start]];
  for (let pair = waiting.pop(); pair !== undefined; pair = waiting.pop()) {
    const [i, j] = pair;
    if (i === a.length && j === b.length) return true;
    const key = i * (b.length + 1) + j;
    if (seen.has(key)) continue;
    seen.add(key);
    const left = a[i];
    const right = b[j];
    // A run may end here, or take what the other side has next.
    if (isRun(left)) waiting.push([i + 1, j]);
    if (isRun(right)) waiting.push([i, j + 1]);
    if (left === undefined || right === undefined || !meet(left, right)) continue;
    if (isRun(left)) waiting.push([i, j + 1]);
    else if (isRun(right)) waiting.push([i + 1, j]);
    else waiting.push([i + 1, j + 1]);
  }
  return false;
}

/** Whether one character fits both pieces. */
function meet(a: Piece, b: Piece): boolean {
  if (typeof a === 'string') return typeof b === 'string' ? a === b : !isRun(b) || !b.without.includes(a);
  return typeof b !== 'string' || meet(b, a);
}
