import { expect, it } from 'vitest';
import { remember } from './remember.ts';

it('makes a thing once for each key, and gives that one from then on', () => {
  const known = new Map<string, object | null>();
  let made = 0;
  const ask = (key: string): object | null => remember(known, key, () => ({ nth: (made += 1) }));
  expect(ask('dana')).toEqual({ nth: 1 });
  expect(ask('alice')).toEqual({ nth: 2 });
  expect(ask('dana')).toBe(ask('dana'));
  expect(ask('dana')).toEqual({ nth: 1 });
  expect(made).toBe(2);
});

it('makes nothing again of which it knows that there is none', () => {
  const known = new Map([['dana', null]]);
  expect(remember<string, string | null>(known, 'dana', () => 'again')).toBeNull();
});
