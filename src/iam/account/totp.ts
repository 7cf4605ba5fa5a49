import type { Instant } from './account.ts';
import { fromBase32, toBase32 } from './base32.ts';
import { hmacSha1 } from './sha1.ts';

/** How long a code is good, in seconds. */
export const STEP = 30;

const stepAt = (at: Instant): number => Math.floor(Date.parse(at) / 1000 / STEP);

/**
 * The code that a virtual MFA device shows at a moment: six digits, another every thirty seconds. Throws when the seed is not base 32.
 * Source: RFC 6238 with HMAC-SHA-1, as AWS asks of virtual devices.
 *
 * @example
 * codeAt('GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ', '1970-01-01T00:00:59Z') // '287082'
 */
export const codeAt = (seed: string, at: Instant): string => codeOf(seed, stepAt(at));

/** The code that the device shows at a moment, and those after it. */
export const codesFrom = (seed: string, at: Instant, count: number): readonly string[] =>
  Array.from({ length: count }, (_, index) => codeOf(seed, stepAt(at) + index));

/** Whether these are codes that the device shows one after the other, the first at most so many steps away from the moment. */
export function codesMatch(seed: string, codes: readonly string[], at: Instant, steps: number): boolean {
  const now = stepAt(at);
  const near = Array.from({ length: 2 * steps + codes.length }, (_, index) => codeOf(seed, now - steps + index));
  return codes.length > 0 && near.some((_, from) => codes.every((code, index) => near[from + index] === code));
}

/** The seed of a new device: a secret of forty characters in base 32, which makes sixty-four. */
export const seedOf = (secret: string): string => toBase32(new TextEncoder().encode(secret));

function codeOf(seed: string, step: number): string {
  const key = fromBase32(seed);
  if (key === null) throw new Error('The seed of an MFA device is not base 32');
  const counter = new DataView(new ArrayBuffer(8));
  counter.setBigUint64(0, BigInt(Math.max(step, 0)));
  const digest = new DataView(hmacSha1(key, new Uint8Array(counter.buffer)).buffer);
  const offset = digest.getUint8(19) & 15;
  return String((digest.getUint32(offset) & 0x7fffffff) % 1_000_000).padStart(6, '0');
}
