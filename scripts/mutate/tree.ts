import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Room } from './rooms.ts';

/**
 * Tests of a copy, one at a time and in the order in which they are given, until the first that fails. Those of size are left out: they take long
 * and look at nothing else that the others do not.
 */
const configOf = (tests: readonly string[]): string => `import { BaseSequencer } from 'vitest/node';
import { defineConfig } from 'vitest/config';

class AsGiven extends BaseSequencer {
  sort(specifications) {
    return specifications;
  }
}

export default defineConfig({
  cacheDir: '.vite',
  test: {
    include: ${JSON.stringify(tests)},
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

/** Makes a copy of what a room needs of the tree, in which mutants can be tried. */
export function copyTree(root: string, folder: string, { copied, tests, proofs, written }: Room): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const path of copied) cpSync(join(root, path), join(folder, path), { recursive: true });
  writeFileSync(join(folder, 'vitest.config.mjs'), configOf([...tests, ...proofs]));
  for (const [path, text] of Object.entries(written)) {
    mkdirSync(join(folder, dirname(path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}
