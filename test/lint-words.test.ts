import { describe, expect, test } from 'vitest';
import { editorStrings } from '../src/strings/editor.ts';
import { findings } from './support/lint-cases/findings.ts';
import { lintCases } from './support/lint-cases/index.ts';

describe('every rule says why it matters and what to do', () => {
  test.each(Object.entries(lintCases))('%s', (id, [fires]) => {
    const found = findings(fires).filter(({ rule }) => rule === id);
    expect(found.length).toBeGreaterThan(0);
    for (const { rule, values } of found) {
      const { why, fix } = editorStrings.rule(rule, values);
      expect(`${why} ${fix}`).not.toMatch(/undefined|\bsimply\b|\bjust\b|\bobviously\b/);
      expect(why).toMatch(/^[`A-Z].*[.]$/s);
      expect(fix).toMatch(/^[`A-Z].*[.]$/s);
      // A place in the editor has room for two lines.
      expect(why.length, why).toBeLessThan(230);
    }
  });
});
