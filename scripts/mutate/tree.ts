import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What the evaluator and its tests need of the repository; packages are found above the copy. */
const COPIED = [
  'src/iam',
  'src/services',
  'scripts/decide',
  'test/support',
  'test/conformance',
  'test/conformance.test.ts',
];

/**
 * Tests of a copy, one at a time and in the order in which they are given, until the first that fails. Those of size are left out: they take long
 * and look at nothing else that the others do not.
 */
const CONFIG = `import { BaseSequencer } from 'vitest/node';
import { defineConfig } from 'vitest/config';

class AsGiven extends BaseSequencer {
  sort(specifications) {
    return specifications;
  }
}

export default defineConfig({
  cacheDir: '.vite',
  test: {
    include: ['src/iam/evaluation/**/*.test.ts', 'test/conformance.test.ts', 'test/oracle.test.ts'],
    exclude: ['**/hostile.test.ts'],
    environment: 'node',
    isolate: false,
    pool: 'threads',
    maxWorkers: 1,
    bail: 1,
    testTimeout: 120_000,
    sequence: { sequencer: AsGiven },
    setupFiles: ['test/support/seeded.ts'],
  },
});
`;

/** Fewer runs, and the same ones each time: a mutant that lives today lives tomorrow. */
const RUNS = 'export const runs = (least = 300) => ({ numRuns: Math.min(least, 400) });\n';
const SEEDED = `import fc from 'fast-check';
fc.configureGlobal({ seed: 20261122, endOnFailure: true });
`;

/** Like the proof of this name, but short. */
const ORACLE = `import fc from 'fast-check';
import { expect, test } from 'vitest';
import { disagreement } from './support/agreement.ts';
import { languageScenario } from './support/language-scenarios.ts';

test('the oracle agrees', () => {
  fc.assert(
    fc.property(languageScenario, (scenario) => {
      expect(disagreement(scenario)).toBeNull();
    }),
    { numRuns: 500 },
  );
});
`;

/** Makes a copy of the tree, in which mutants can be tried. */
export function copyTree(root: string, folder: string): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const path of COPIED) cpSync(join(root, path), join(folder, path), { recursive: true });
  const write = (path: string, text: string): void => {
    writeFileSync(join(folder, path), text);
  };
  write('vitest.config.mjs', CONFIG);
  write('test/oracle.test.ts', ORACLE);
  write('test/support/runs.ts', RUNS);
  write('test/support/seeded.ts', SEEDED);
  // The command line and the operations of services, which no test here calls.
  write('test/support/loaded.ts', 'export {};\n');
}
