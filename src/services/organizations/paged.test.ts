import { expect, it } from 'vitest';
import { emptyWorld } from '../../../test/support/builders.ts';
import { paged } from './paged.ts';

const world = emptyWorld();
const all = Array.from({ length: 45 }, (_, number) => ({ Id: `p-${number}` }));

it('a list is answered twenty at a time, each page with the way to the next', () => {
  const shown: unknown[] = [];
  const lengths: number[] = [];
  let token: string | undefined;
  do {
    const answer = paged(world, 'Policies', all, { NextToken: token });
    if (!answer.ok) throw new Error(answer.error.message);
    const { Policies, NextToken } = answer.value.output;
    if (!Array.isArray(Policies)) throw new Error('No list');
    shown.push(...Policies);
    lengths.push(Policies.length);
    token = typeof NextToken === 'string' ? NextToken : undefined;
  } while (token !== undefined);
  expect(lengths).toEqual([20, 20, 5]);
  expect(shown).toEqual(all);
});

it('a page is as long as it was asked to be', () => {
  expect(paged(world, 'Policies', all.slice(0, 2), { MaxResults: 2 })).toEqual({
    ok: true,
    value: { world, output: { Policies: all.slice(0, 2) } },
  });
});

it.each(['', 'nonsense', btoa('from 46'), btoa('from x'), 'äöü='])(
  'a token that no page gave is refused: %j',
  (NextToken) => {
    expect(paged(world, 'Policies', all, { NextToken })).toMatchObject({ error: { code: 'InvalidInputException' } });
  },
);
