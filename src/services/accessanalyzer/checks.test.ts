import { describe, expect, test } from 'vitest';
import { findings } from '../../../test/support/lint-cases/findings.ts';
import { lintCases } from '../../../test/support/lint-cases/index.ts';
import { lintChecks } from './checks.ts';

/** AWS looks for keys with one value alone; our rule goes further than its check. */
const FURTHER = 'for-all-values-with-allow';

describe('a lint rule has words of Access Analyzer exactly when it follows a check of its', () => {
  test.each(Object.entries(lintCases))('%s', (id, [fires]) => {
    const found = findings(fires).filter(({ rule }) => rule === id);
    expect(found.length).toBeGreaterThan(0);
    for (const { rule, reference, values } of found) {
      const follows = reference.startsWith('Access Analyzer policy checks') && rule !== FURTHER;
      const [slug, details] = lintChecks[rule]?.(values) ?? [];
      expect(slug !== undefined).toBe(follows);
      if (slug === undefined || details === undefined) continue;
      expect(slug).toMatch(/^[a-z]+(?:-[a-z]+)+$/);
      expect(details).toMatch(/^[A-Za-z]/);
      expect(details).not.toContain('undefined');
    }
  });
});
