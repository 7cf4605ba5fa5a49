import { expect, test } from 'vitest';
import { bank } from '../../../test/support/bank.ts';
import { defaultSettings, type DrillSettings } from '../../session/drill.ts';
import { settingsLabel } from './settings-label.ts';

test.each<[Partial<DrillSettings>, string]>([
  [{}, 'All topics'],
  [{ topics: ['deny'], level: 'advanced' }, 'Deny · Advanced'],
  [{ topics: ['groups', 'deny'], weak: true }, 'Groups, Deny · Weak spots'],
  [{ set: 'article-nine' }, 'The nine, as a set'],
  [{ set: 'another' }, 'another, as a set'],
  [{ question: 'nest' }, 'One question'],
])('a drill with %o is about: %s', (settings, label) => {
  expect(settingsLabel({ ...defaultSettings, ...settings }, bank)).toBe(label);
});
