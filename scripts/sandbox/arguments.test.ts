import { expect, test } from 'vitest';
import { readArguments } from './arguments.ts';

const nothing = { account: null, scenario: null, script: null, as: null, save: null, help: false };

test.each([
  [[], nothing],
  [['--help'], { ...nothing, help: true }],
  [['--scenario', 'finance', '--as=fin-helena'], { ...nothing, scenario: 'finance', as: 'fin-helena' }],
  [
    ['--account', 'in.json', '--script', 'run.sh', '--save', 'out.json'],
    { ...nothing, account: 'in.json', script: 'run.sh', save: 'out.json' },
  ],
])('%j is read as it is meant', (words, asked) => {
  expect(readArguments(words)).toEqual({ asked });
});

test.each([
  [['--acount', 'x'], /Unknown option '--acount'/],
  [['--account'], /--account <value>' argument missing/],
  [['aws', 'iam', 'list-users'], /Unexpected argument 'aws'/],
  [['--account', 'x', '--scenario', 'finance'], /are two starts; give one of them/],
])('%j is refused', (words, refusal) => {
  const read = readArguments(words);
  expect('refusal' in read && read.refusal).toMatch(refusal);
});
