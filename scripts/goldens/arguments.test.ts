import { expect, it } from 'vitest';
import { readArguments } from './arguments.ts';

const known = ['groups', 'roles'];

it('all scripts are recorded unless some are named', () => {
  expect(readArguments(['--aws', '/usr/bin/aws'], known)).toEqual({ asked: { aws: '/usr/bin/aws', themes: known } });
  expect(readArguments(['roles', '--aws=aws'], known)).toEqual({ asked: { aws: 'aws', themes: ['roles'] } });
});

it.each([
  [['--aws', 'aws', 'rolls'], 'There is no script "rolls". There are groups, roles.'],
  [['groups'], 'Usage: npm run goldens'],
  [['--aws'], "Option '--aws <value>' argument missing"],
  [['--aws', 'aws', '--fast'], "Unknown option '--fast'"],
])('%j is refused: %s', (words, refusal) => {
  expect(readArguments(words, known)).toMatchObject({ refusal: expect.stringContaining(refusal) });
});
