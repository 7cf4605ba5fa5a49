import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { runs } from '../../../test/support/runs.ts';
import { byName, page, pagingMembers } from './paging.ts';

interface Page {
  readonly items: readonly string[];
  readonly rest: Readonly<Record<string, unknown>>;
}

function pageOf(items: readonly string[], input: { Marker?: string; MaxItems?: number }): Page {
  const result = page(items, (item) => item, input);
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}

/** Names as they can occur, up to 128 characters long, alone or after the owner of a policy. */
const NAME = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_+=,.@-';
const name = fc.string({ unit: fc.constantFrom(...NAME), minLength: 1, maxLength: 127, size: 'max' });
const key = fc.oneof(
  name,
  name.map((policy) => `aws ${policy}`),
);

describe('a list in pages', () => {
  test('gives every item once, in order, over as many pages as it takes', () => {
    fc.assert(
      fc.property(fc.uniqueArray(key, { maxLength: 30 }), fc.integer({ min: 1, max: 12 }), (items, MaxItems) => {
        const seen: string[] = [];
        let Marker: string | undefined;
        let pages = 0;
        do {
          const { items: shown, rest } = pageOf(items, Marker === undefined ? { MaxItems } : { Marker, MaxItems });
          expect(shown.length).toBeLessThanOrEqual(MaxItems);
          seen.push(...shown);
          pages += 1;
          Marker = rest['Marker'] as string | undefined;
          expect(rest['IsTruncated']).toBe(Marker !== undefined);
        } while (Marker !== undefined && pages <= items.length);
        expect(seen).toEqual(items);
        expect(pages).toBe(Math.max(1, Math.ceil(items.length / MaxItems)));
      }),
      runs(),
    );
  });

  test('makes markers that its own members accept', () => {
    fc.assert(
      fc.property(key, (first) => {
        const { Marker } = pageOf([first, `${first}2`], { MaxItems: 1 }).rest;
        expect(typeof Marker).toBe('string');
        expect(String(Marker).length).toBeGreaterThanOrEqual(pagingMembers.Marker.min);
        expect(String(Marker).length).toBeLessThanOrEqual(pagingMembers.Marker.max);
        expect(String(Marker)).toMatch(/^[\u0020-\u00ff]+$/);
      }),
      runs(),
    );
  });

  test('shows a hundred items unless told otherwise', () => {
    const items = Array.from({ length: 101 }, (_, n) => `user${n}`);
    const first = pageOf(items, {});
    expect(first.items).toHaveLength(100);
    expect(Object.keys(first.rest)).toEqual(['IsTruncated', 'Marker']);
    expect(pageOf(items.slice(0, 100), {}).rest).toEqual({ IsTruncated: false });
    expect(pageOf(items, { MaxItems: 1000 }).rest).toEqual({ IsTruncated: false });
  });

  test('goes on after its marker when items before it came or went', () => {
    const { rest } = pageOf(['a', 'b', 'c', 'd'], { MaxItems: 2 });
    expect(pageOf(['b', 'c', 'd'], { Marker: String(rest['Marker']) }).items).toEqual(['c', 'd']);
    expect(pageOf(['a', 'aa', 'b', 'bb', 'c', 'd'], { Marker: String(rest['Marker']) }).items).toEqual([
      'bb',
      'c',
      'd',
    ]);
  });

  test.each(['nonsense', 'a', ' ', '61'])("refuses the marker %j in AWS's words", (Marker) => {
    expect(page(['alice', 'bob'], (item) => item, { Marker })).toEqual({
      ok: false,
      error: { code: 'ValidationError', message: 'Invalid Marker.' },
    });
  });

  test('lists names in order, capitals and small letters side by side', () => {
    const names = ['bob', 'Alice', 'Carol', 'alan', '2nd'].map((name) => ({ name }));
    expect(byName(names).map(({ name }) => name)).toEqual(['2nd', 'alan', 'Alice', 'bob', 'Carol']);
  });
});
