import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { runs } from '../../../test/support/runs.ts';
import { parseJson, type JsonNode } from './json.ts';

/** The plain value of a node, the last entry winning as in `JSON.parse`. */
function valueOf(node: JsonNode): unknown {
  switch (node.kind) {
    case 'object':
      return Object.fromEntries(node.entries.map(({ key, value }) => [key, valueOf(value)]));
    case 'array':
      return node.items.map(valueOf);
    case 'null':
      return null;
    default:
      return node.value;
  }
}

function nodesOf(node: JsonNode): readonly JsonNode[] {
  const children =
    node.kind === 'object' ? node.entries.map(({ value }) => value) : node.kind === 'array' ? node.items : [];
  return [node, ...children.flatMap(nodesOf)];
}

function parsed(text: string): JsonNode {
  const result = parseJson(text);
  if ('problem' in result) throw new Error(`${result.problem.message} at ${result.problem.offset}`);
  return result.node;
}

const problemOf = (text: string) => {
  const result = parseJson(text);
  return 'problem' in result ? result.problem : null;
};

/** JSON text of any value, with any insignificant white space between the tokens. RFC 8259, section 2. */
const space = fc.string({ unit: fc.constantFrom(' ', '\t', '\n', '\r'), maxLength: 3 });
const jsonText = fc.letrec<{ value: string }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    fc.constantFrom('null', 'true', 'false', '""', '0', '-0', '1e3', '-1.5E-2', '"\\u00e9\\n"', '"\\ud800"'),
    fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => JSON.stringify(number)),
    fc.string({ unit: 'binary' }).map((string) => JSON.stringify(string)),
    fc
      .tuple(space, fc.array(fc.tuple(space, tie('value'), space)))
      .map(([empty, items]) => `[${items.length === 0 ? empty : items.map((parts) => parts.join('')).join(',')}]`),
    fc
      .tuple(
        space,
        fc.array(
          fc.tuple(
            space,
            fc.string({ unit: 'binary' }).map((key) => JSON.stringify(key)),
            space,
            tie('value'),
            space,
          ),
        ),
      )
      .map(([empty, entries]) => {
        const inside = entries
          .map(([before, key, after, value, end]) => `${before}${key}${after}:${value}${end}`)
          .join(',');
        return `{${entries.length === 0 ? empty : inside}}`;
      }),
  ),
})).value;

describe('JSON with positions', () => {
  test.each([
    ['null'],
    ['true'],
    ['false'],
    ['0'],
    ['-0'],
    ['10'],
    ['-12.50'],
    ['1e5'],
    ['1E+5'],
    ['0.1e-7'],
    ['""'],
    ['"a b"'],
    ['"\\"\\\\\\/\\b\\f\\n\\r\\t"'],
    ['"\\u0041\\u00e9\\uD83D\\uDE00"'],
    ['"\u2028\u2029\u007f"'],
    ['[]'],
    ['[ ]'],
    ['[1, [2, {}]]'],
    ['{}'],
    ['{ "a" : 1 , "b" : [ true ] }'],
    ['{"":{"":""}}'],
    [' \t\r\n1 \t\r\n'],
  ])('reads %j as RFC 8259 has it', (text) => {
    expect(valueOf(parsed(text))).toEqual(JSON.parse(text));
  });

  test.each([
    ['', 0, 'nothing at all'],
    ['  ', 2, 'white space alone'],
    ['\uFEFF1', 0, 'a byte order mark'],
    ['\u00a01', 0, 'a space that is not one of the four'],
    ['tru', 0, 'half a word'],
    ['True', 0, 'a word in another case'],
    ['nulls', 4, 'a word that goes on'],
    ['undefined', 0, 'a word of another language'],
    ['NaN', 0, 'a number that is none'],
    ['+1', 0, 'a plus sign'],
    ['-', 0, 'a sign alone'],
    ['01', 1, 'a leading zero'],
    ['1.', 1, 'a point without digits'],
    ['.5', 0, 'a point without an integer'],
    ['1e', 1, 'an exponent without digits'],
    ['0x10', 1, 'a number in base sixteen'],
    ['1 2', 2, 'a second value'],
    ["'a'", 0, 'a string in single quotes'],
    ['"a', 0, 'a string without its end'],
    ['["ok", "a', 7, 'a string without its end, where it starts'],
    ['"a\nb"', 0, 'a line break in a string'],
    ['"a\tb"', 0, 'a tab in a string'],
    ['"a\\x41"', 2, 'an escape that JSON has not'],
    ['"\\u12"', 1, 'a short hexadecimal escape'],
    ['"\\u12G4"', 1, 'a hexadecimal escape with another letter'],
    ['"\\', 1, 'an escape at the end'],
    ['[', 1, 'an array without its end'],
    ['[1', 2, 'an array that stops after an item'],
    ['[1,', 3, 'an array that stops after a comma'],
    ['[1,]', 3, 'a comma before the end of an array'],
    ['[,1]', 1, 'a comma before the first item'],
    ['[1 2]', 3, 'items without a comma'],
    ['{', 1, 'an object without its end'],
    ['{"a"', 4, 'a name alone'],
    ['{"a":', 5, 'a name without its value'],
    ['{"a":1', 6, 'an object that stops after a value'],
    ['{"a":1,}', 7, 'a comma before the end of an object'],
    ['{a:1}', 1, 'a name without quotes'],
    ['{1:1}', 1, 'a number for a name'],
    ['{"a" 1}', 5, 'a name without its colon'],
    ['{"a":1 "b":2}', 7, 'entries without a comma'],
    ['{"a":1}}', 7, 'a brace too many'],
    ['[1]]', 3, 'a bracket too many'],
    ['{]', 1, 'a bracket that closes a brace'],
    ['// a\n1', 0, 'a comment'],
  ])('refuses %j at offset %i: %s', (text, offset) => {
    expect(() => JSON.parse(text) as unknown).toThrow(SyntaxError);
    expect(problemOf(text)?.offset).toBe(offset);
  });

  test('says what was expected', () => {
    expect(problemOf('{"a" 1}')?.message).toBe('Expected ":" after the name');
    expect(problemOf('[1 2]')?.message).toBe('Expected "," or "]"');
    expect(problemOf('')?.message).toBe('Unexpected end of the document');
  });

  test('keeps a name that occurs twice, in order', () => {
    const node = parsed('{"a":1,"b":2,"a":3}');
    expect(node.kind === 'object' ? node.entries.map(({ key }) => key) : null).toEqual(['a', 'b', 'a']);
  });

  test('takes __proto__, constructor and toString for names like any other', () => {
    const text = '{"__proto__":{"polluted":true},"constructor":1,"toString":2}';
    const node = parsed(text);
    expect(node.kind === 'object' ? node.entries.map(({ key }) => key) : null).toEqual([
      '__proto__',
      'constructor',
      'toString',
    ]);
    expect(valueOf(node)).toEqual(JSON.parse(text));
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  });

  test('reads a nesting of 64 levels and refuses one that would exhaust the stack', () => {
    expect(problemOf(`${'['.repeat(64)}${']'.repeat(64)}`)).toBeNull();
    expect(problemOf('['.repeat(1_000_000))?.message).toMatch(/^Nested deeper than/);
    expect(problemOf('{"a":'.repeat(1_000_000))?.message).toMatch(/^Nested deeper than/);
  });

  test('agrees with JSON.parse on any JSON text, white space and all', () => {
    fc.assert(
      fc.property(space, jsonText, space, (before, text, after) => {
        const whole = before + text + after;
        expect(valueOf(parsed(whole))).toStrictEqual(JSON.parse(whole));
      }),
      runs(),
    );
  });

  test('accepts what JSON.parse accepts and refuses what it refuses, whatever the text, and never throws', () => {
    const broken = fc.tuple(jsonText, fc.nat(), fc.string({ maxLength: 2 })).map(([text, at, put]) => {
      const place = at % (text.length + 1);
      return text.slice(0, place) + put + text.slice(place + 1);
    });
    const tokens = fc
      .array(fc.constantFrom('{', '}', '[', ']', ',', ':', '"', '"a"', '\\', '1', '-', '.', 'e', 'null', ' ', '\n'), {
        maxLength: 12,
      })
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(fc.oneof(broken, tokens, fc.string({ unit: 'binary' })), (text) => {
        let accepted = true;
        try {
          JSON.parse(text);
        } catch {
          accepted = false;
        }
        const problem = problemOf(text);
        expect(problem === null).toBe(accepted);
        if (problem !== null) {
          expect(problem.offset).toBeGreaterThanOrEqual(0);
          expect(problem.offset).toBeLessThanOrEqual(text.length);
        }
      }),
      runs(500),
    );
  });

  test('gives every value the range of its own text', () => {
    fc.assert(
      fc.property(space, jsonText, (before, text) => {
        const whole = before + text;
        for (const node of nodesOf(parsed(whole))) {
          const own = whole.slice(node.range.start, node.range.end);
          expect(own).toBe(own.trim());
          expect(JSON.parse(own)).toStrictEqual(valueOf(node));
          if (node.kind !== 'object') continue;
          for (const { key, keyRange } of node.entries)
            expect(JSON.parse(whole.slice(keyRange.start, keyRange.end))).toBe(key);
        }
      }),
      runs(),
    );
  });
});
