import { describe, expect, test } from 'vitest';
import { NAMING_KINDS, POLICY_KINDS } from '../../../test/support/policy-texts.ts';
import type { PolicyKind } from './kinds.ts';
import { parsePolicyDocument, parseResourcePolicy } from './parse.ts';

const text = (statement: Readonly<Record<string, unknown>>, more: Readonly<Record<string, unknown>> = {}): string =>
  JSON.stringify({ ...more, Statement: { Effect: 'Allow', Action: 'sts:AssumeRole', ...statement } });
const says = (kind: PolicyKind, statement: Readonly<Record<string, unknown>>): string | null => {
  const result = parsePolicyDocument(text(statement), kind);
  return result.ok ? null : result.error.message;
};

describe('where a policy stands', () => {
  test.each(POLICY_KINDS.filter((kind) => !NAMING_KINDS.includes(kind)))('%s: principals are given', (kind) => {
    expect(says(kind, { Resource: '*' })).toBeNull();
    for (const name of ['Principal', 'NotPrincipal']) {
      expect(says(kind, { Resource: '*', [name]: '*' })).toBe(`${name} has no place in this kind of policy`);
    }
  });

  test.each(NAMING_KINDS.filter((kind) => kind !== 'trust'))('%s: principals and resources are named', (kind) => {
    expect(says(kind, { Resource: '*', Principal: '*' })).toBeNull();
    expect(says(kind, { NotResource: '*', NotPrincipal: { AWS: '123456789012' } })).toBeNull();
    expect(says(kind, { Resource: '*' })).toBe('A statement needs Principal or NotPrincipal');
    expect(says(kind, { Principal: '*' })).toBe('A statement needs Resource or NotResource');
  });

  test('trust: the role is the resource, and it names whom it trusts, not whom it does not', () => {
    const result = parsePolicyDocument(text({ Principal: { AWS: '123456789012' } }), 'trust');
    expect(result).toMatchObject({ ok: true, value: { statements: [{ resource: null }] } });
    expect(says('trust', {})).toBe('A statement needs Principal or NotPrincipal');
    for (const name of ['Resource', 'NotResource']) {
      expect(says('trust', { Principal: '*', [name]: '*' })).toBe(`${name} has no place in this kind of policy`);
    }
    expect(says('trust', { NotPrincipal: '*' })).toBe('NotPrincipal has no place in this kind of policy');
  });

  test('is with an identity unless it is said', () => {
    expect(parsePolicyDocument(text({ Resource: '*' })).ok).toBe(true);
    expect(parseResourcePolicy(text({ Resource: '*' })).ok).toBe(false);
  });
});

describe('a document of any kind', () => {
  const statement = (kind: PolicyKind): Readonly<Record<string, unknown>> => ({
    ...(NAMING_KINDS.includes(kind) && { Principal: '*' }),
    ...(kind !== 'trust' && { Resource: '*' }),
  });

  test.each(POLICY_KINDS)('%s: has an Id or none, and a version or the one of 2008', (kind) => {
    const read = (more: Readonly<Record<string, unknown>>): unknown => {
      const result = parsePolicyDocument(text(statement(kind), more), kind);
      return result.ok ? [result.value.id, result.value.version] : result.error.message;
    };
    expect(read({})).toEqual([null, '2008-10-17']);
    expect(read({ Id: 'one', Version: '2012-10-17' })).toEqual(['one', '2012-10-17']);
    expect(read({ Id: '' })).toEqual(['', '2008-10-17']);
    expect(read({ Id: 1 })).toBe('Id must be a string');
  });

  test.each(POLICY_KINDS)('%s: has conditions of all shapes', (kind) => {
    const condition = { Bool: { a: true }, NumericLessThan: { b: [1.5, '2'] }, StringLike: {}, Null: { c: 'true' } };
    const result = parsePolicyDocument(text({ ...statement(kind), Condition: condition }), kind);
    if (!result.ok) throw new Error(result.error.message);
    expect(
      result.value.statements[0]?.conditions.map(({ operator, values }) => [
        operator.value,
        values.map(({ value }) => value),
      ]),
    ).toEqual([
      ['Bool', ['true']],
      ['NumericLessThan', ['1.5', '2']],
      ['Null', ['true']],
    ]);
  });
});
