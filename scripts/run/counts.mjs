// What a step adds to "N passed, N failed": its tests where it has tests, else the step itself.
import { existsSync, readFileSync } from 'node:fs';

export const stepCount = ({ code }) => (code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 });

const read = (file) => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined);

/** A runner that ended badly without naming a failed test has failed all the same. */
const atLeastOne = (code, failed) => (code !== 0 && failed === 0 ? 1 : failed);

export function vitestCount({ code }, file) {
  const results = read(file);
  if (results === undefined) return stepCount({ code });
  // A file that could not be loaded has no tests, yet it failed.
  const unloaded = results.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  );
  return { passed: results.numPassedTests, failed: atLeastOne(code, results.numFailedTests + unloaded.length) };
}

export function playwrightCount({ code }, file) {
  const results = read(file);
  if (results === undefined) return stepCount({ code });
  const { expected, unexpected, flaky } = results.stats;
  return { passed: expected, failed: atLeastOne(code, unexpected + flaky) };
}
