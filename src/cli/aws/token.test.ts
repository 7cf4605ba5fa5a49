import { describe, expect, it } from 'vitest';
import { readToken, tokenOf } from './token.ts';

// Source: aws-cli 2.38.1 against a server that answers two pages of two users.
const FIRST_CUT = 'eyJNYXJrZXIiOiBudWxsLCAiYm90b190cnVuY2F0ZV9hbW91bnQiOiAxfQ==';

describe('a token of the CLI', () => {
  it('says how many parts of the first page were shown', () => {
    expect(tokenOf('Marker', null, 1)).toBe(FIRST_CUT);
    expect(readToken(FIRST_CUT, 'Marker')).toEqual({ members: {}, skip: 1 });
  });

  it('comes back with the page and what was shown of it', () => {
    for (const [page, skip] of [['AAé=', 3] as const, ['page', null] as const]) {
      expect(readToken(tokenOf('NextToken', page, skip), 'NextToken')).toEqual({
        members: { NextToken: page },
        skip: skip ?? 0,
      });
    }
  });

  it.each([
    ['bogus', { members: { Marker: 'bogus' }, skip: 0 }],
    ['page___2', { members: { Marker: 'page' }, skip: 2 }],
    ['None___2', { members: {}, skip: 2 }],
    ['a___b', { members: { Marker: 'a___b' }, skip: 0 }],
    ['eyJGb28iOiAxfQ==', { members: { Foo: 1 }, skip: 0 }],
    ['W10=', { members: { Marker: 'W10=' }, skip: 0 }],
    ['MTIz', { failed: "'int' object has no attribute 'pop'" }],
    ['a___b___c', { failed: 'Bad starting token: a___b___c' }],
  ])('%s is read as the CLI reads it', (token, read) => {
    expect(readToken(token, 'Marker')).toEqual(read);
  });
});
