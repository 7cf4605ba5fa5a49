// `npm test -- words`: which tests and journeys have all the words in their file and title.
import { relative } from 'node:path';
import { Problem, root, run } from './process.mjs';

/** The words as a pattern for Playwright's --grep, which looks at file and title together. */
export const browserWords = (words) =>
  words.map((word) => `(?=.*${word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')})`).join('');

const parse = ({ code, stdout, output }, what) => {
  try {
    return JSON.parse(stdout.slice(stdout.search(/[[{]/)));
  } catch {
    throw new Problem(`${output}\n${what} could not be listed (exit code ${code}).`);
  }
};

/** Gives the test files of each Vitest project that hold a chosen test, and the numbers of what there is and what was chosen. */
export async function chooseTests({ node, env }, browserEnv, words, e2eConfig, programs) {
  const list = (args, more = {}) => run(node, args, { env: { ...env, ...more }, capture: true });
  const listed = await list([programs.vitest, 'list', '--json', '--no-static-parse']);
  if (listed.code !== 0)
    throw new Problem(`${listed.output}\nThe unit tests could not be listed; mend the file named above.`);
  const tests = parse(listed, 'The unit tests');
  const has = ({ file, name }) => {
    const text = `${relative(root, file)} ${name}`.toLowerCase();
    return words.every((word) => text.includes(word.toLowerCase()));
  };
  const chosenTests = tests.filter(has);
  const filesOf = (project) => [
    ...new Set(
      chosenTests.filter(({ projectName }) => projectName === project).map(({ file }) => relative(root, file)),
    ),
  ];

  const countJourneys = async (args) => {
    const listed = await list(
      [programs.playwright, 'test', '--config', e2eConfig, '--list', '--reporter=json', ...args],
      browserEnv,
    );
    const { stats, errors } = parse(listed, 'The journeys');
    if (stats === undefined) throw new Problem(`${listed.output}\nThe journeys could not be listed.`);
    const real = errors.filter(({ message }) => !/No tests found/.test(message));
    if (real.length > 0) throw new Problem(real.map(({ message }) => message).join('\n'));
    return stats.expected + stats.unexpected + stats.skipped + stats.flaky;
  };
  const allJourneys = await countJourneys([]);
  const journeys = await countJourneys(['--grep', browserWords(words)]);
  return {
    files: { unit: filesOf('unit'), proofs: filesOf('proofs') },
    tests: tests.length,
    chosenTests: chosenTests.length,
    allJourneys,
    journeys,
    chosen: chosenTests.length + journeys,
  };
}
