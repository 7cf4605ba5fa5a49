import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contextOf, documentOf, policyText } from '../../../test/support/builders.ts';
import { compile, type CompiledStatement } from '../evaluation/compile.ts';
import { conditionHolds } from '../evaluation/condition.ts';
import type { RequestContext } from '../evaluation/decision.ts';
import type { Axis } from './axes.ts';
import { PLAIN, type Choice } from './choice.ts';
import { withOverrides } from './side.ts';
import { vectorsOf, type Conditional, type Vector } from './vectors.ts';

type Wanted = Readonly<Record<string, Readonly<Record<string, string | readonly string[]>>>>;

function statementWith(Condition: Wanted): CompiledStatement {
  const [statement] = compile(
    documentOf(policyText({ Effect: 'Allow', Action: '*', Resource: '*', Condition })),
  ).statements;
  if (statement === undefined) throw new Error('No statement');
  return statement;
}
const helping = (wanted: Wanted, side = 0): Conditional => ({ statement: statementWith(wanted), side, helps: true });
const hindering = (wanted: Wanted, side = 0): Conditional => ({ ...helping(wanted, side), helps: false });
const is = (key: string, ...values: readonly string[]): Wanted => ({ StringEquals: { [key]: values } });

const axis = (key: string, ...values: readonly (readonly string[])[]): Axis => ({
  keys: new Set([key]),
  choices: [PLAIN, ...values.map((list): Choice => ({ session: {}, overrides: { [key]: list } }))],
});
const BASE = contextOf({ 'aws:username': 'dana' });
const contexts = ({ overrides }: Choice): readonly (RequestContext | undefined)[] => [
  withOverrides(BASE, overrides),
  withOverrides(BASE, overrides),
];

interface Made {
  readonly vectors: readonly Vector[];
  readonly bounds: readonly string[];
}
function make(conditionals: readonly Conditional[], axes: readonly Axis[], most = 512): Made {
  const bounds: string[] = [];
  return {
    vectors: vectorsOf(conditionals, axes, { contexts, most, bound: (what) => void bounds.push(what) }),
    bounds,
  };
}
const byNumber = (a: bigint, b: bigint): number => Number(a - b);
const bits = (conditionals: readonly Conditional[], axes: readonly Axis[]): readonly bigint[] =>
  make(conditionals, axes).vectors.map((vector) => vector.bits);

describe('the sets of statements that hold', () => {
  it('are all that matters: more of what helps beats less', () => {
    expect(bits([helping(is('acme:a', 'x'))], [axis('acme:a', ['x'], ['y'])])).toEqual([1n]);
    expect(bits([hindering(is('acme:a', 'x'))], [axis('acme:a', ['x'], ['y'])])).toEqual([0n]);
  });

  it('are several where neither beats the other', () => {
    const two = [helping(is('acme:a', 'x')), helping(is('acme:a', 'y'))];
    expect(bits(two, [axis('acme:a', ['x'], ['y'])]).toSorted(byNumber)).toEqual([1n, 2n]);
    const both = [helping(is('acme:a', 'x')), hindering(is('acme:a', 'x', 'y'))];
    expect(bits(both, [axis('acme:a', ['x'], ['y'])]).toSorted(byNumber)).toEqual([0n, 3n]);
  });

  it('need every key of a statement, of whatever axis', () => {
    const statement = helping({ StringEquals: { 'acme:a': 'x', 'acme:b': 'y' } });
    const { vectors } = make([statement], [axis('acme:a', ['x']), axis('acme:b', ['y'])]);
    expect(vectors).toEqual([{ bits: 1n, choice: { session: {}, overrides: { 'acme:a': ['x'], 'acme:b': ['y'] } } }]);
    expect(bits([statement], [axis('acme:a', ['x']), axis('acme:b', ['z'])])).toEqual([0n]);
  });

  it('follow from who asks where no axis has the key', () => {
    expect(bits([helping(is('aws:username', 'dana'))], [])).toEqual([1n]);
    expect(bits([helping(is('aws:username', 'erin')), helping({})], [axis('acme:a', ['x'])])).toEqual([2n]);
    const variable = helping({ StringEquals: { 'aws:username': '${acme:a}' } });
    expect(bits([variable], [axis('acme:a', ['dana'])])).toEqual([1n]);
  });

  it('are bounded where no steps are left', () => {
    const bounds: string[] = [];
    vectorsOf([helping(is('acme:a', 'x'))], [axis('acme:a', ['x'])], {
      contexts,
      most: 512,
      effort: { left: 1 },
      bound: (what) => void bounds.push(what),
    });
    expect(bounds).toEqual(['contexts']);
  });

  it('come with the choice that takes least, which is the first that an axis has', () => {
    const dear: Choice = { session: { session: 'console' }, overrides: { 'acme:a': ['x'] } };
    const cheap: Choice = { session: {}, overrides: { 'acme:a': ['y'] } };
    const cheapest: Axis = { keys: new Set(['acme:a']), choices: [cheap, dear] };
    expect(make([helping(is('acme:a', 'x', 'y'))], [cheapest]).vectors).toEqual([{ bits: 1n, choice: cheap }]);
    const twice: readonly Axis[] = [axis('acme:a', ['x']), axis('acme:b', ['x'])];
    const three = [helping(is('acme:a', 'x')), helping(is('acme:c', 'x')), hindering({ Null: { 'acme:b': 'true' } })];
    expect(make(three, twice).vectors[0]?.choice.overrides).toEqual({ 'acme:a': ['x'], 'acme:b': ['x'] });
  });

  it('begin with those that take least', () => {
    const two = [
      helping(is('acme:a', 'x')),
      hindering(is('acme:a', 'x', 'y')),
      helping({ StringEquals: { 'acme:a': 'x', 'acme:b': 'z' } }),
    ];
    const { vectors } = make(two, [axis('acme:a', ['x'], ['y']), axis('acme:b', ['z'])]);
    expect(vectors.map(({ choice }) => Object.keys(choice.overrides).length)).toEqual([0, 2]);
  });

  it('are none for a side that is not there', () => {
    const lonely = [helping(is('acme:a', 'x')), helping(is('acme:a', 'x'), 1), helping(is('acme:a', 'x'), 2)];
    const bounds: string[] = [];
    const found = vectorsOf(lonely, [axis('acme:a', ['x'])], {
      contexts: (choice) => [contexts(choice)[0], undefined],
      most: 10,
      bound: (what) => void bounds.push(what),
    });
    expect(found.map((vector) => vector.bits)).toEqual([1n]);
  });

  it('are no more than the bound, of which it tells', () => {
    const letters = [...'abcdef'];
    const many = letters.map((letter) => helping(is('acme:a', letter)));
    const all = axis('acme:a', ...letters.map((letter) => [letter]));
    expect(make(many, [all], 6)).toMatchObject({ bounds: [] });
    expect(make(many, [all], 6).vectors).toHaveLength(6);
    const { vectors, bounds } = make(many, [all], 3);
    expect(bounds).toEqual(['contexts']);
    expect(vectors).toHaveLength(3);
    const dear: Axis = {
      ...all,
      choices: all.choices.map((one, index) => (index < 6 ? { ...one, session: { session: 'console' } } : one)),
    };
    expect(make(many, [dear], 1).vectors.map((vector) => vector.bits)).toEqual([32n]);
  });

  it('keep, of all that trying every context gives, what nothing beats', () => {
    const values = ['x', 'y', 'z'];
    const wanted = fc.record({
      a: fc.option(fc.subarray(values, { minLength: 1 })),
      b: fc.option(fc.subarray(values, { minLength: 1 })),
      helps: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(wanted, { maxLength: 5 }), (all) => {
        const conditionals = all.map(({ a, b, helps }) => {
          const condition = {
            StringEquals: { ...(a === null ? {} : { 'acme:a': a }), ...(b === null ? {} : { 'acme:b': b }) },
          };
          return helps ? helping(condition) : hindering(condition);
        });
        const axes = ['acme:a', 'acme:b'].map((key) => axis(key, ...values.map((value) => [value])));
        const holding = (overrides: Choice['overrides']): bigint => {
          const context = withOverrides(BASE, overrides);
          return conditionals.reduce(
            (sum, { statement }, index) =>
              statement.conditions.every((one) => conditionHolds(one, context)) ? sum | (1n << BigInt(index)) : sum,
            0n,
          );
        };
        const good = (set: bigint): bigint =>
          conditionals.reduce(
            (sum, { helps }, index) =>
              (set >> BigInt(index)) % 2n === (helps ? 1n : 0n) ? sum | (1n << BigInt(index)) : sum,
            0n,
          );
        const tried = ['', ...values].flatMap((a) =>
          ['', ...values].map((b) => holding({ 'acme:a': a === '' ? [] : [a], 'acme:b': b === '' ? [] : [b] })),
        );
        const { vectors } = make(conditionals, axes);
        for (const { bits: set, choice } of vectors) expect(holding(choice.overrides)).toBe(set);
        const best = tried.filter(
          (set) => !tried.some((other) => good(other) !== good(set) && (good(set) & ~good(other)) === 0n),
        );
        expect(vectors.map((vector) => vector.bits).toSorted(byNumber)).toEqual([...new Set(best)].toSorted(byNumber));
      }),
    );
  });
});
