import { inspect } from 'node:util';
import { afterEach } from 'vitest';

/** A test prints nothing: what it would print is either noise or something to assert on. */
const METHODS = ['log', 'info', 'warn', 'error', 'debug', 'trace', 'dir', 'table'] as const;

let unreported: Error | undefined;

function refuse(what: string, words: readonly unknown[]): never {
  const said = words.map((word) => (typeof word === 'string' ? word : inspect(word))).join(' ');
  const error = new Error(
    `${what} was called in a test: ${said.slice(0, 500)}\n` +
      'A test prints nothing. Remove the call; if the code under test prints, return the words as a value and assert on them.',
  );
  Error.captureStackTrace(error, refuse);
  unreported = error;
  throw error;
}

for (const method of METHODS) {
  console[method] = (...words: unknown[]) => refuse(`console.${method}`, words);
}
for (const name of ['stdout', 'stderr'] as const) {
  process[name].write = (chunk: unknown) => refuse(`process.${name}.write`, [chunk]);
}

// Code that catches everything also catches the error above, so it is raised once more when a test ends well.
afterEach(({ task }) => {
  const error = unreported;
  unreported = undefined;
  if (error !== undefined && task.result?.state !== 'fail') throw error;
});
