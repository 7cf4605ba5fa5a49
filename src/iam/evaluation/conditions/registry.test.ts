import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { holds } from '../../../../test/support/conditions.ts';
import { runs } from '../../../../test/support/runs.ts';
import { conditionOperators, parseOperator } from './registry.ts';

const negated = conditionOperators.filter((operator) => operator.negated);
const value = fc.constantFrom(
  'data',
  'Data',
  'd*',
  '203.0.113.10',
  '203.0.113.0/24',
  '10',
  '2026-11-22',
  'arn:aws:iam::123456789012:user/dana',
  'arn:aws:iam::*:user/*',
  '${aws:username}',
  '',
);
const context = { 'aws:username': 'data' };

describe('the operators of Condition', () => {
  /** Source: reference_policies_elements_condition_operators.html */
  test('are those of AWS', () => {
    const comparisons = ['Equals', 'NotEquals', 'LessThan', 'LessThanEquals', 'GreaterThan', 'GreaterThanEquals'];
    const expected = [
      ...['Equals', 'NotEquals', 'EqualsIgnoreCase', 'NotEqualsIgnoreCase', 'Like', 'NotLike'].map((n) => `String${n}`),
      ...['Numeric', 'Date'].flatMap((kind) => comparisons.map((name) => kind + name)),
      'Bool',
      'BinaryEquals',
      'IpAddress',
      'NotIpAddress',
      'Null',
      ...['Equals', 'NotEquals', 'Like', 'NotLike'].map((name) => `Arn${name}`),
    ];
    expect(conditionOperators.map(({ name }) => name).toSorted()).toEqual(expected.toSorted());
  });

  test('that are negated hold exactly where the positive ones do not, once the request carries the key', () => {
    fc.assert(
      fc.property(fc.constantFrom(...negated), value, fc.array(value, { maxLength: 3 }), ({ name }, found, wanted) => {
        const positive = name.replace('Not', '');
        expect(parseOperator(positive)).not.toBeNull();
        expect(holds(name, wanted, found, context)).toBe(!holds(positive, wanted, found, context));
      }),
      runs(400),
    );
  });

  test.each(
    conditionOperators.filter(({ name }) => name !== 'Null').map(({ name, negated: not }) => [name, not] as const),
  )('%s without its key in the request: %s; with IfExists it holds', (name, expected) => {
    expect(holds(name, 'x', null)).toBe(expected);
    expect(holds(`${name}IfExists`, 'x', null)).toBe(true);
  });

  test('with IfExists compare as ever when the key is there', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...conditionOperators.filter(({ ifExists }) => ifExists)),
        value,
        value,
        ({ name }, found, wanted) => {
          expect(holds(`${name}IfExists`, wanted, found, context)).toBe(holds(name, wanted, found, context));
        },
      ),
      runs(400),
    );
  });

  test.each([
    '',
    'Stringequals',
    'IfExists',
    'NullIfExists',
    'ForAll:Bool',
    'ForAnyValue:',
    'BoolIfExistsIfExists',
    'Bool ',
  ])('do not include %j', (name) => {
    expect(parseOperator(name)).toBeNull();
  });
});
