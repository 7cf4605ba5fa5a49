import { describe, expect, it } from 'vitest';
import { contextOf, documentOf, policyText } from '../../../test/support/builders.ts';
import { compile } from '../evaluation/compile.ts';
import { conditionHolds, type CompiledCondition } from '../evaluation/condition.ts';
import { conditionOperators } from '../evaluation/conditions/registry.ts';
import type { RequestContext } from '../evaluation/decision.ts';
import { familyOf, valuesFor, type KeyType } from './values.ts';

const KEY = 'acme:Key';

/** A condition on one key for each of these. */
const conditions = (
  ...list: readonly (readonly [operator: string, wanted: string | readonly string[]])[]
): readonly CompiledCondition[] =>
  list.flatMap(([operator, wanted]) =>
    compile(
      documentOf(
        policyText({ Effect: 'Allow', Action: '*', Resource: '*', Condition: { [operator]: { [KEY]: wanted } } }),
      ),
    ).statements.flatMap((statement) => statement.conditions),
  );

const ask = (
  list: readonly CompiledCondition[],
  {
    type = 'String',
    states = 5000,
    contexts = [new Map()],
  }: {
    readonly type?: KeyType;
    readonly states?: number;
    readonly contexts?: readonly RequestContext[];
  } = {},
) => valuesFor(list, contexts, { type, states });

/** Which of the conditions hold for each of the values, in the order of bits. */
const sorts = (list: readonly CompiledCondition[], values: readonly string[]): readonly string[] =>
  [
    ...new Set(
      values.map((value) => list.map((each) => Number(conditionHolds(each, contextOf({ [KEY]: value })))).join('')),
    ),
  ].toSorted();

describe('the family of an operator', () => {
  it.each([
    ['text', 'StringEquals StringNotEquals StringEqualsIgnoreCase StringNotEqualsIgnoreCase StringLike StringNotLike'],
    ['text', 'ArnEquals ArnLike ArnNotEquals ArnNotLike BinaryEquals'],
    [
      'number',
      'NumericEquals NumericNotEquals NumericLessThan NumericLessThanEquals NumericGreaterThan NumericGreaterThanEquals',
    ],
    ['moment', 'DateEquals DateNotEquals DateLessThan DateLessThanEquals DateGreaterThan DateGreaterThanEquals'],
    ['address', 'IpAddress NotIpAddress'],
    ['bool', 'Bool'],
    ['none', 'Null'],
  ])('is %s for %s', (family, names) => {
    expect(names.split(' ').map(familyOf)).toEqual(names.split(' ').map(() => family));
  });

  it('is said above for every operator that there is', () => {
    expect(
      conditionOperators.map(({ name }) => name).filter((name) => name !== 'Null' && familyOf(name) === 'none'),
    ).toEqual([]);
    expect(conditionOperators).toHaveLength(27);
  });
});

describe('the values of a text', () => {
  it('are one for each set of patterns that some text matches', () => {
    const list = conditions(['StringLike', 'a*'], ['StringNotEquals', ['ab', 'c']]);
    const { values, bounded } = ask(list);
    expect(sorts(list, values)).toEqual(['00', '01', '10', '11']);
    expect(bounded).toBe(false);
  });

  it('are those that the policies write, where they do', () => {
    expect(ask(conditions(['StringEquals', ['blue', 'red']])).values).toEqual(['blue', 'red', 'x']);
    expect(ask(conditions(['StringLike', ['blue', 'b*']])).values).toEqual(['blue', 'x', 'b']);
    expect(ask(conditions(['StringEquals', 'blue'], ['StringLike', 'blue'])).values).toEqual(['blue', 'x']);
  });

  it('take a star of StringEquals for a star', () => {
    const list = conditions(['StringEquals', 'a*'], ['StringLike', 'a*']);
    expect(sorts(list, ask(list).values)).toEqual(['00', '01', '11']);
  });

  it('are told apart without case where the operator does', () => {
    const list = conditions(
      ['StringEquals', 'blue'],
      ['StringEqualsIgnoreCase', 'Blue'],
      ['StringNotEqualsIgnoreCase', 'red-1'],
    );
    expect(sorts(list, ask(list).values)).toEqual(['000', '001', '011', '111']);
    const three = conditions(['StringEquals', 'A-1'], ['StringEquals', 'a-1'], ['StringEqualsIgnoreCase', 'a-1']);
    expect(sorts(three, ask(three).values)).toEqual(['000', '011', '101']);
    const two = conditions(['StringEquals', 'AB'], ['StringEqualsIgnoreCase', 'ab']);
    expect(sorts(two, ask(two).values)).toEqual(['00', '01', '11']);
  });

  it('of a key that is true or false are these two', () => {
    expect(ask(conditions(['StringEquals', ['true', 'blue']]), { type: 'Bool' }).values).toEqual(['true', 'false']);
  });

  it('are bounded where the search stops', () => {
    expect(ask(conditions(['StringLike', '*a*b*c*']), { states: 3 }).bounded).toBe(true);
  });

  it('have each variable filled in, in each context', () => {
    const list = conditions(['StringEquals', '${aws:username}'], ['StringEquals', '${aws:PrincipalTag/team}']);
    const contexts = ['dana', 'erin'].map((name) => contextOf({ 'aws:username': name }));
    expect(ask(list, { contexts }).values).toEqual(['dana', 'erin', 'x']);
  });

  it('take a star that fills in a variable for a star', () => {
    const list = conditions(['StringLike', '${aws:username}'], ['StringLike', '*']);
    const { values } = ask(list, { contexts: [contextOf({ 'aws:username': '*' })] });
    expect(values.toSorted()).toEqual(['*', 'x']);
  });
});

describe('the values of an ARN', () => {
  const list = conditions(['ArnLike', 'arn:aws:iam::*:user/*'], ['ArnEquals', 'arn:aws:*:user/dana']);

  it('have wildcards stop at the colon of a field', () => {
    const { values, bounded } = ask(list, { type: 'ARN' });
    expect(sorts(list, values)).toEqual(['00', '10']);
    expect(bounded).toBe(false);
    const across = conditions(['ArnLike', 'arn:aws:s3:::a*'], ['ArnLike', 'arn:aws:s3:*:*:a:b']);
    expect(sorts(across, ask(across, { type: 'ARN' }).values)).toEqual(['00', '01', '10', '11']);
  });

  it('look like ARNs', () => {
    const { values } = ask(list, { type: 'ARN' });
    expect(values.filter((value) => !/^arn:aws:[^:]+:[^:]*:[^:]*:.+$/.test(value))).toEqual([]);
    expect(values.length).toBeGreaterThan(1);
    expect(ask(list).values).toContain('x');
  });

  it('take a field with ? for one character that is no colon', () => {
    const one = conditions(['ArnLike', 'arn:aws:s3:?:?:a'], ['ArnLike', 'arn:aws:s3:::?']);
    expect(sorts(one, ask(one, { type: 'ARN' }).values)).toEqual(['00', '01', '10']);
  });
});

describe('the values of a number', () => {
  it('are each boundary and its neighbours', () => {
    const list = conditions(['NumericLessThan', '10'], ['NumericGreaterThanEquals', '20']);
    expect(ask(list, { type: 'Numeric' })).toEqual({ values: ['10', '20', '9', '11', '19', '21'], bounded: false });
    expect(sorts(list, ask(list, { type: 'Numeric' }).values)).toEqual(['00', '01', '10']);
    expect(ask(conditions(['NumericEquals', '0']), { type: 'Numeric' }).values).toEqual(['0', '1']);
    expect(ask(conditions(['NumericEquals', '-5']), { type: 'Numeric' }).values).toEqual(['-5', '-6', '-4']);
  });

  it('are whole, on both sides of a fraction', () => {
    expect(ask(conditions(['NumericLessThan', '2.5']), { type: 'Numeric' }).values.toSorted()).toEqual([
      '1',
      '2',
      '3',
      '4',
    ]);
  });

  it('may be no number where the type of the key is not known', () => {
    expect(ask(conditions(['NumericLessThan', '10']), { type: null }).values).toContain('none');
    expect(ask(conditions(['NumericLessThan', '10']), { type: 'Numeric' }).values).not.toContain('none');
  });

  it('are some number where none that can be read is written', () => {
    expect(ask(conditions(['NumericLessThan', 'many']), { type: 'Numeric' }).values).toEqual(['1']);
  });
});

describe('the values of a moment', () => {
  it('are the second and those beside it', () => {
    const { values, bounded } = ask(conditions(['DateLessThan', '2027-01-01T00:00:00Z']), { type: 'Date' });
    expect(values).toEqual(['2027-01-01T00:00:00Z', '2026-12-31T23:59:59Z', '2027-01-01T00:00:01Z']);
    expect(bounded).toBe(false);
  });

  it('are whole seconds, on both sides of a part of one', () => {
    const { values } = ask(conditions(['DateLessThan', '2027-01-01T00:00:00.5Z']), { type: 'Date' });
    expect(values.toSorted()).toEqual([
      '2026-12-31T23:59:59Z',
      '2027-01-01T00:00:00Z',
      '2027-01-01T00:00:01Z',
      '2027-01-01T00:00:02Z',
    ]);
  });

  it('have years of four digits, from 1970', () => {
    expect(ask(conditions(['DateLessThan', '0']), { type: 'Date' }).values).toEqual([
      '1970-01-01T00:00:00Z',
      '1970-01-01T00:00:01Z',
    ]);
    expect(ask(conditions(['DateLessThan', '253402300799']), { type: 'Date' }).values).toEqual([
      '9999-12-31T23:59:59Z',
      '9999-12-31T23:59:58Z',
    ]);
  });

  it('are the same for the epoch, compared as a number', () => {
    const list = conditions(['DateLessThan', '2027-01-01T00:00:00Z'], ['NumericLessThan', '1798761600']);
    expect(ask(list, { type: 'Date' }).bounded).toBe(false);
  });
});

describe('the values of an address', () => {
  const values = (...ranges: readonly string[]): readonly string[] =>
    ask(conditions(['IpAddress', ranges]), { type: 'IPAddress' }).values;

  it('are one inside each range, then those at its ends and beside it', () => {
    expect(values('10.0.0.0/30')).toEqual([
      '10.0.0.1',
      '198.51.100.7',
      '10.0.0.0',
      '10.0.0.3',
      '9.255.255.255',
      '10.0.0.4',
      '2001:db8::7',
    ]);
    expect(values('10.0.0.7')).toEqual(['10.0.0.7', '198.51.100.7', '10.0.0.6', '10.0.0.8', '2001:db8::7']);
    expect(values('10.0.0.5/30').slice(0, 1)).toEqual(['10.0.0.5']);
    expect(values('0.0.0.0/0')).toEqual(['0.0.0.1', '198.51.100.7', '0.0.0.0', '255.255.255.255', '2001:db8::7']);
  });

  it('are of version 6 as well', () => {
    expect(values('2001:db8::/126')).toEqual([
      '2001:db8:0:0:0:0:0:1',
      '198.51.100.7',
      '2001:db8:0:0:0:0:0:0',
      '2001:db8:0:0:0:0:0:3',
      '2001:db7:ffff:ffff:ffff:ffff:ffff:ffff',
      '2001:db8:0:0:0:0:0:4',
      '2001:db8::7',
    ]);
  });

  it('are those of no range where the ranges say nothing', () => {
    expect(values('here', '10.0.0.0/33')).toEqual(['198.51.100.7', '2001:db8::7']);
  });

  it('tell a range from its halves, and from one a bit wider', () => {
    const list = conditions(
      ['IpAddress', '10.0.0.0/24'],
      ['NotIpAddress', '10.0.0.128/25'],
      ['IpAddress', '10.0.0.0/23'],
    );
    expect(sorts(list, ask(list, { type: 'IPAddress' }).values)).toEqual(['010', '011', '101', '111']);
  });
});

describe('the values of what is true or false', () => {
  it('are these two, and what else is written where the type is not known', () => {
    const list = conditions(['Bool', ['True', 'FALSE', 'Maybe', 'maybe']]);
    expect(ask(list, { type: 'Bool' }).values).toEqual(['true', 'false']);
    expect(ask(list, { type: null }).values).toEqual(['true', 'false', 'maybe']);
  });
});

describe('a key of several families', () => {
  it('has the values of all of them, once each', () => {
    const list = conditions(['Bool', 'true'], ['StringEquals', 'true'], ['Null', 'true']);
    expect(ask(list, { type: null })).toEqual({ values: ['true', 'false', 'x'], bounded: false });
  });

  it('is not gone through where it is compared as a text and as a number', () => {
    expect(ask(conditions(['StringLike', '1*'], ['NumericLessThan', '10'])).bounded).toBe(true);
    expect(ask(conditions(['IpAddress', '10.0.0.0/8'], ['StringLike', '10*'])).bounded).toBe(true);
    expect(ask(conditions(['DateLessThan', '2027-01-01'], ['StringLike', '2*'])).bounded).toBe(true);
    expect(ask(conditions(['NumericLessThan', '10'], ['NumericEquals', '5'])).bounded).toBe(false);
  });

  it('has some value where only its being there is asked for', () => {
    expect(ask(conditions(['Null', 'true']))).toEqual({ values: ['x'], bounded: false });
    expect(ask([])).toEqual({ values: [], bounded: false });
  });
});

describe('the values of a key of regions', () => {
  it('are regions that there are', () => {
    const list = conditions(['StringLike', 'eu-*']);
    expect(ask(list, { type: 'Region' }).values).toEqual(['us-east-1', 'eu-west-1']);
    expect(ask(list, { type: 'String' }).values).not.toContain('eu-west-1');
    const all = ['us-east-1', 'eu-west-1', 'eu-central-1', 'us-west-2', 'eu-west-2', 'ap-southeast-2', 'us-gov-east-1'];
    for (const region of all) {
      const others = conditions(['StringNotEquals', all.filter((one) => one !== region)]);
      expect(ask(others, { type: 'Region' }).values).toContain(region);
    }
  });
});

it('the values of a key of ARNs have six fields', () => {
  const { values } = ask(conditions(['StringLike', '*'], ['StringLike', '*x*']), { type: 'ARN' });
  expect(values.length).toBeGreaterThan(0);
  expect(values.filter((value) => !/^arn:aws:[^:]+:[^:]*:[^:]*:.+$/.test(value))).toEqual([]);
});

describe('a wildcard in an ARN', () => {
  it('stops at each of the first five colons, which one in a text does not', () => {
    for (const pattern of ['arn:*:iam::1:a', 'arn:aws:*::1:a', 'arn:aws:iam:*:1:a', 'arn:aws:iam::*:a']) {
      const list = conditions(['ArnLike', pattern], ['StringLike', pattern]);
      expect(sorts(list, ask(list, { type: 'String' }).values)).toEqual(['00', '01', '11']);
    }
  });

  it('reaches over colons after the fifth alone', () => {
    const list = conditions(['ArnLike', 'arn:aws:s3:*:a'], ['ArnLike', 'arn:aws:s3:::a*b']);
    const { values } = ask(list, { type: 'ARN' });
    expect(sorts(list, values)).toEqual(['00', '01']);
    const both = conditions(['ArnLike', 'arn:aws:s3:::a*b'], ['ArnLike', 'arn:aws:s3:::*:*']);
    expect(sorts(both, ask(both, { type: 'ARN' }).values)).toEqual(['00', '01', '10', '11']);
  });
});
