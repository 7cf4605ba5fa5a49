import { expect, it } from 'vitest';
import { boundsMet, defaultLimits, spend, unlimited } from './limits.ts';

it('the bounds that a search meets are told once each', () => {
  const { met, bound } = boundsMet();
  bound('contexts');
  bound('principals');
  bound('contexts');
  expect([...met]).toEqual(['contexts', 'principals']);
});

it('steps are spent until none are left, which is told', () => {
  const effort = { left: 5 };
  expect([spend(effort, 2), spend(effort, 2), spend(effort, 1), spend(effort, 1)]).toEqual([true, true, false, false]);
  expect(effort.left).toBe(-1);
  expect(spend(unlimited(), 1_000_000)).toBe(true);
});

it('a page can wait for what is looked at unless somebody asks for more', () => {
  expect(defaultLimits.states).toBeLessThanOrEqual(5000);
  expect(defaultLimits.contexts).toBeLessThanOrEqual(512);
});
