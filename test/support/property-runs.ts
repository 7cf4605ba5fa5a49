/** `npm run nightly` asks for more runs of every property; fast-check is loaded for that alone, since it costs each file 0.1 s. */
const runs = Number(process.env['FAST_CHECK_RUNS'] ?? 0);

if (runs > 0) {
  const { default: fc } = await import('fast-check');
  fc.configureGlobal({ numRuns: runs });
}
