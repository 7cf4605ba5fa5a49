import { expect, test } from 'vitest';
import { addressOf, askedBy } from './origin.ts';

const finance = { id: 'finance', title: 'A finance company', summary: 'Kept apart.', tries: [] };

test.each([
  ['', null, null],
  ['?account=finance', finance, null],
  ['?account=Finance', null, 'Finance'],
  ['?account=', null, null],
  ['?machine&account=bakery', null, 'bakery'],
])('the address %s asks for what it says, and a name that is none is kept to be told', (search, account, unknown) => {
  expect(askedBy(search, [finance])).toEqual({ account, unknown });
});

test('the address of an account asks for that account', () => {
  expect(addressOf(null)).toMatch(/\/sandbox\/$/);
  expect(askedBy(new URL(addressOf('finance'), 'https://dojo.test').search, [finance])).toEqual({
    account: finance,
    unknown: null,
  });
});
