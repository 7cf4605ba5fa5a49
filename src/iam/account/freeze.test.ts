import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { runs } from '../../../test/support/runs.ts';
import { deepFreeze } from './freeze.ts';

function thawed(value: unknown): readonly unknown[] {
  if (value === null || typeof value !== 'object') return [];
  const inside = value instanceof Map ? [...value.values()] : Object.values(value);
  return [...(Object.isFrozen(value) ? [] : [value]), ...inside.flatMap(thawed)];
}

const tree = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    fc.constantFrom<unknown>(undefined, null, 0, '', 'text'),
    fc.array(tie('value')),
    fc.dictionary(fc.string(), tie('value')),
    fc.array(fc.tuple(fc.string(), tie('value'))).map((entries) => new Map(entries)),
  ),
})).value;

describe('a frozen value', () => {
  test('is frozen in all its parts, whatever stands beside them', () => {
    fc.assert(
      fc.property(tree, (value) => {
        expect(deepFreeze(value)).toBe(value);
        expect(thawed(value)).toEqual([]);
      }),
      runs(),
    );
  });

  test('refuses to be changed', () => {
    const map = deepFreeze(new Map([['a', { list: [1], nothing: undefined }]]));
    expect(() => map.set('b', { list: [], nothing: undefined })).toThrow(TypeError);
    expect(() => map.delete('a')).toThrow(TypeError);
    expect(() => map.clear()).toThrow(TypeError);
    expect(() => map.get('a')?.list.push(2)).toThrow(TypeError);
    expect([...map]).toEqual([['a', { list: [1], nothing: undefined }]]);
  });

  test('can be copied, and the copy can be changed', () => {
    const copy = new Map(deepFreeze(new Map([['a', 1]])));
    copy.set('b', 2);
    expect([...copy]).toEqual([
      ['a', 1],
      ['b', 2],
    ]);
  });
});
