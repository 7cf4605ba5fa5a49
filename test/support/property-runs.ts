import { vi } from 'vitest';

// A property that runs often, on a machine that is busy, may take its time: how long says nothing about whether it holds.
// Set for each file: files share their modules, and what a module sets when it loads is gone with the first file that loads it.
vi.setConfig({ testTimeout: 120_000 });

/** `npm run nightly` asks for more runs of every property; fast-check is loaded for that alone, since it costs each file 0.1 s. */
const runs = Number(process.env['FAST_CHECK_RUNS'] ?? 0);

if (runs > 0) {
  const { default: fc } = await import('fast-check');
  fc.configureGlobal({ numRuns: runs });
}
