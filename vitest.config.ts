import { configDefaults, defineConfig } from 'vitest/config';

const proofs = ['test/{course,lessons,questions}.test.ts', 'test/proofs/**/*.test.ts'];

const shared = {
  environment: 'node' as const,
  // Files share their modules: to import everything anew for each took longer than the tests.
  isolate: false,
  pool: 'threads' as const,
  setupFiles: ['test/support/fail-on-console.ts', 'test/support/only-words.ts', 'test/support/property-runs.ts'],
};

export default defineConfig({
  test: {
    allowOnly: false,
    // All cores: by default Vitest leaves one to itself, and two are all that many machines have.
    maxWorkers: '100%',
    // Read from the disk and not imported, so that no module graph knows who depends on them.
    forceRerunTriggers: [...configDefaults.forceRerunTriggers, 'test/{conformance,fixtures}/**/*.json'],
    projects: [
      {
        test: {
          ...shared,
          name: 'unit',
          include: ['{src,test,scripts}/**/*.test.{ts,tsx}'],
          exclude: [...configDefaults.exclude, ...proofs, 'test/e2e/**', 'scripts/node/**'],
        },
      },
      { test: { ...shared, name: 'proofs', include: proofs, testTimeout: 60_000 } },
    ],
  },
});
