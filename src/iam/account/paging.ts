import type { Json } from '../operation.ts';
import { apiError, ok, type Result } from '../result.ts';

export const pagingMembers = {
  Marker: {
    type: 'string',
    min: 1,
    max: 320,
    documentation: 'Where the last page ended: the Marker of the last answer.',
  },
  MaxItems: {
    type: 'integer',
    min: 1,
    max: 1000,
    documentation: 'The largest number of items in one answer; 100 by default.',
  },
} as const;

/**
 * One page of a list, as the `IsTruncated` and `Marker` members tell. A marker is the key of the last item in hexadecimal, so it stays good
 * when other items are added or taken away. INVARIANT: keys are ASCII and at most 160 characters long, so that a marker fits its member.
 * AWS: an unknown one is refused with `Invalid Marker.`
 */
export function page<T>(
  items: readonly T[],
  keyOf: (item: T) => string,
  input: { readonly Marker?: string | undefined; readonly MaxItems?: number | undefined },
): Result<{ readonly items: readonly T[]; readonly rest: { readonly [member: string]: Json } }> {
  const last = input.Marker === undefined ? null : items.findIndex((item) => markerOf(keyOf(item)) === input.Marker);
  if (last === -1) return apiError('ValidationError', 'Invalid Marker.');
  const start = last === null ? 0 : last + 1;
  const shown = items.slice(start, start + (input.MaxItems ?? 100));
  const end = shown.at(-1);
  const truncated = start + shown.length < items.length && end !== undefined;
  return ok({
    items: shown,
    rest: truncated ? { IsTruncated: true, Marker: markerOf(keyOf(end)) } : { IsTruncated: false },
  });
}

const markerOf = (key: string): string =>
  [...key].map((character) => (character.codePointAt(0) ?? 0).toString(16).padStart(2, '0')).join('');

/** AWS lists entities by name; capitals and small letters side by side. */
export const byName = <T extends { readonly name: string }>(entities: Iterable<T>): T[] =>
  [...entities].sort((a, b) => (a.name.toLowerCase() < b.name.toLowerCase() ? -1 : 1));
