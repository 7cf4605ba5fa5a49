import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formats, isFormat, type Format } from './format.ts';
import { printAnswer, queryOf, writerFor } from './print.ts';
import type { Printed } from './printed.ts';
import type { Structure, Value } from './value.ts';
import recorded from '../../../../test/conformance/cli-output.json' with { type: 'json' };
import '../../../../test/support/loaded.ts';

interface Case {
  readonly value: string;
  readonly format: string;
  readonly query?: string;
  readonly text: string;
  readonly failed?: string;
}

const cases: readonly Case[] = recorded.printed;
const values = new Map<string, Structure>(Object.entries(recorded.values));

/** Prints an answer as a command would. Throws when something is not loaded or the query is wrong. */
function print(output: Structure, format: Format, query?: string): Printed {
  const writer = writerFor(format);
  const compiled = query === undefined ? null : queryOf(query);
  if ('needs' in writer || (compiled !== null && 'needs' in compiled)) throw new Error('Not loaded');
  if (compiled?.ok === false) throw new Error(compiled.message);
  return printAnswer({ kind: 'whole', operation: 'ListUsers', output }, format, writer, compiled?.query ?? null);
}

describe('what the CLI prints, recorded from aws-cli 2.38.1', () => {
  it.each(cases)('$value as $format through $query', ({ value, format, query, text, failed = null }) => {
    const output = values.get(value);
    if (output === undefined || !isFormat(format)) throw new Error(`No ${value} as ${format}`);
    expect(print(output, format, query)).toEqual({ text, failed });
  });

  it.each(recorded.wrong)('$query is refused', ({ query, message }) => {
    expect(queryOf(query)).toEqual({ ok: false, message });
  });
});

const value = fc.letrec<{ value: Value; structure: Structure }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constantFrom('dana', '2012-10-17', 'true', '', ' a', 'it’s: a #b', 'word '.repeat(30)),
    fc.string({ unit: 'grapheme' }),
    fc.integer(),
    fc.boolean(),
    fc.constant(null),
    fc.array(tie('value'), { maxLength: 4 }),
    tie('structure'),
  ),
  structure: fc.dictionary(fc.oneof(fc.constantFrom('UserName', 'Tags', 'Key'), fc.string()), tie('value'), {
    maxKeys: 4,
    noNullPrototype: true,
  }),
}));

describe('any answer', () => {
  it('is printed in every format, or told why it is not', () => {
    fc.assert(
      fc.property(value.structure, fc.constantFrom(...formats), (output, format) => {
        const { text, failed } = print(output, format);
        expect(failed === null ? text === '' || text.endsWith('\n') : failed.length > 0).toBe(true);
      }),
    );
  });

  it('comes back from its JSON', () => {
    fc.assert(
      fc.property(value.structure, (output) => {
        const { text } = print(output, 'json');
        expect(text === '' ? {} : JSON.parse(text)).toEqual(output);
      }),
    );
  });
});
