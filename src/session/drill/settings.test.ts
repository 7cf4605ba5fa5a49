import { expect, test } from 'vitest';
import { bank } from '../../../test/support/bank.ts';
import { defaultSettings, isSettings, settingsFrom } from './settings.ts';

test.each([
  ['?topic=deny&topic=groups&level=basic&count=5', { topics: ['groups', 'deny'], level: 'basic', count: 5 }],
  ['?topic=nothing&level=hard&count=many', {}],
  ['?count=100000', { count: 100 }],
  ['?count=-3', {}],
  ['?set=article-nine', { set: 'article-nine' }],
  ['?set=article-ten', {}],
  ['?question=nest', { question: 'nest' }],
  ['?weak=1', { weak: true }],
])('the address %s asks for what the bank has of it', (search, expected) => {
  const settings = settingsFrom(search, bank);
  expect(settings).toEqual({ ...defaultSettings, ...expected });
  expect(isSettings(structuredClone(settings))).toBe(true);
});

test.each(['', '?', '?utm_source=x'])('the address "%s" asks for nothing', (search) => {
  expect(settingsFrom(search, bank)).toBeNull();
});
