const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

const SECRET_ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Prefixes of unique ids. Source: reference_identifiers.html. */
export const idPrefix = {
  user: 'AIDA',
  group: 'AGPA',
  role: 'AROA',
  policy: 'ANPA',
  accessKey: 'AKIA',
  temporaryKey: 'ASIA',
} as const;

/**
 * A unique id: AWS's prefix and base-32 characters, 21 in all for entities and 20 for access keys.
 * It depends on the seed, the number of the call and the field alone, so dropping one call changes no other call's ids.
 *
 * @example
 * uniqueId('AGPA', { seed: 'lesson', n: 3 }, 'GroupId').length // 21
 */
export function uniqueId(prefix: string, from: { readonly seed: string; readonly n: number }, field: string): string {
  const length = prefix.startsWith('AK') || prefix.startsWith('AS') ? 20 : 21;
  const next = generator(`${from.seed}/${from.n}/${field}`);
  let id = prefix;
  while (id.length < length) id += ALPHABET[next() % 32] ?? 'A';
  return id;
}

/** A stable id for an AWS managed policy: the reference data has none, so AWS's own id differs. */
export const awsPolicyId = (arn: string): string => uniqueId(idPrefix.policy, { seed: arn, n: 0 }, 'PolicyId');

/** Forty characters for a secret access key, which depend on the same. They open nothing: nobody signs with them. */
export function secretOf(from: { readonly seed: string; readonly n: number }, field: string): string {
  const next = generator(`${from.seed}/${from.n}/${field}`);
  return Array.from({ length: 40 }, () => SECRET_ALPHABET[next() % 64]).join('');
}

/** Sixteen hexadecimal digits that stand for a text. */
export function digestOf(text: string): string {
  const next = generator(text);
  return [next(), next()].map((half) => half.toString(16).padStart(8, '0')).join('');
}

/** A stream of 32-bit numbers from a string: two SplitMix32 sequences, each begun by FNV-1a from an offset of its own. Not for secrets. */
function generator(text: string): () => number {
  const left = splitMix(fnv1a(text, 0x811c9dc5));
  const right = splitMix(fnv1a(text, 0x1b873593));
  return () => (left() ^ right()) >>> 0;
}

function fnv1a(text: string, offset: number): number {
  let hash = offset;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash;
}

function splitMix(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x9e3779b9) | 0;
    let mixed = Math.imul(state ^ (state >>> 16), 0x21f0aaad);
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
    return mixed ^ (mixed >>> 15);
  };
}
