import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { runs } from '../../../test/support/runs.ts';
import { locate, printedPath, scanValue } from './json-scan.ts';

const faultOf = (text: string): string | null => {
  const scanned = scanValue(text, 0);
  return 'fault' in scanned ? `${scanned.fault} ${scanned.offset}` : null;
};

describe('a scan of JSON', () => {
  test.each([
    ['', 'end 0'],
    ['[1,', 'end 3'],
    ['[1 2]', 'comma 3'],
    ['{"a" 1}', 'colon 5'],
    ['{"a":1,}', 'name 7'],
    ['"a', 'end 2'],
    ['"a\n"', 'string 0'],
    ['"\\x"', 'escape 1'],
    ['tru', 'character 0'],
    ['[1}', 'comma 2'],
  ])('finds in %j the fault %s', (text, fault) => {
    expect(faultOf(text)).toBe(fault);
  });

  test('accepts what JSON.parse accepts, and refuses what it refuses', () => {
    const broken = fc.tuple(fc.json(), fc.nat(), fc.string({ maxLength: 2 })).map(([text, at, put]) => {
      const place = at % (text.length + 1);
      return text.slice(0, place) + put + text.slice(place + 1);
    });
    const tokens = fc
      .array(fc.constantFrom('{', '}', '[', ']', ',', ':', '"', '"a"', '\\', '1', '-', '.', 'e', 'null', ' ', '\n'))
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(fc.oneof(fc.json(), broken, tokens, fc.string({ unit: 'binary' })), (text) => {
        let accepted = true;
        try {
          JSON.parse(text);
        } catch {
          accepted = false;
        }
        const scanned = scanValue(text, 0);
        const whole = 'end' in scanned && text.slice(scanned.end).trim() === '';
        expect(whole).toBe(accepted);
      }),
      runs(500),
    );
  });

  test('finds every value of an array and an object where it stands', () => {
    const text = ' {"a": [10, {"b\\u0022": "x"}], "c": null} [7]';
    const paths = [[0, 'a', 0], [0, 'a', 1, 'b"'], [0, 'c'], [1, 0], [0, 'd'], [1]];
    const found = locate(text, [1, text.indexOf('[7')], paths);
    expect(found.map((at) => (at === null ? null : text.slice(at, at + 2)))).toEqual([
      '10',
      '"x',
      'nu',
      '7]',
      null,
      '[7',
    ]);
  });

  test('prints a path as people read it', () => {
    expect(printedPath([0, 'UserDetailList', 3, 'Tags', 0], false)).toBe('UserDetailList[3].Tags[0]');
    expect(printedPath([1, 'Policies', 0], true)).toBe('[1].Policies[0]');
  });
});
