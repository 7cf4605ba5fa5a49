// The two lanes: `check` before every commit, `test` before one stops; and `nightly`, for what takes long.
import { mkdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { lessonsToProve } from './changed.mjs';
import { PROGRAMS, typescript } from './commands.mjs';
import { playwrightCount, stepCount, vitestCount } from './counts.mjs';
import { Problem, root, run, say, wasStopped } from './process.mjs';
import { findChromium, setUp } from './setup.mjs';
import { browserWords, chooseTests } from './words.mjs';

/** One folder a run, so that two runs at a time do not read each other's reports. */
const RESULTS = join(root, '.cache/results', String(process.pid));
const E2E_CONFIG = 'test/e2e/playwright.config.ts';
/** What is captured is shown as plain lines. */
const PLAIN = { NO_COLOR: '1', FORCE_COLOR: undefined };
const report = (name) => join(RESULTS, `${name}.json`);

/** A step runs Node with `args`. `budget` is in seconds; far beyond it the step is ended. `mend` says what to do about a failure. */
const STEPS = {
  catalog: {
    args: typescript('catalog'),
    budget: 20,
    mend: 'scripts/catalog.ts cuts the reference data; its message stands above.',
  },
  format: {
    args: [PROGRAMS.prettier, '--check', '--log-level=warn', '--cache', '--cache-location=.cache/prettier', '.'],
    budget: 60,
    mend: 'Run: npm run format',
  },
  lint: {
    args: [PROGRAMS.oxlint],
    budget: 40,
    mend: 'Mend each place named above; the rules are in .oxlintrc.json.',
  },
  types: {
    args: [PROGRAMS.astro, 'check', '--minimumSeverity', 'hint'],
    budget: 90,
    mend: 'Mend each type error named above. No `any`, no `!`, no cast to silence the compiler.',
  },
  imports: {
    args: [
      PROGRAMS.depcruise,
      '--config',
      '.dependency-cruiser.cjs',
      '--output-type',
      'err-long',
      'src',
      'scripts',
      'test',
    ],
    budget: 30,
    mend: 'Each line above names the rule, the two files and the way out; the table is in CONTRIBUTING.md, "Who may import whom".',
  },
  unused: {
    args: [PROGRAMS.knip, '--no-progress'],
    budget: 30,
    mend: 'Remove what nothing uses: the file, the export (or its `export` word), or the package.',
  },
  unit: vitest('unit', 120),
  proofs: vitest('proofs', 150),
  build: {
    args: [PROGRAMS.astro, 'build'],
    budget: 60,
    mend: 'The site must build; the message above names the file.',
  },
  'build under a path': {
    args: [PROGRAMS.astro, 'build'],
    env: { SITE_BASE: '/iam-dojo/', SITE_OUT: '.cache/dist-base' },
    budget: 60,
    mend: 'The site must build under any base path (npm start -- --base /iam-dojo/).',
  },
  size: {
    args: [PROGRAMS.sizeLimit],
    budget: 20,
    mend: 'A budget of .size-limit.mjs is passed. Load the new part later (import()), or take a smaller one; raise a budget only with a reason in CONTRIBUTING.md.',
  },
  journeys: {
    args: [PROGRAMS.playwright, 'test', '--config', E2E_CONFIG],
    // Playwright forces colour on its own processes; Node would warn about the two together.
    env: { PLAYWRIGHT_JSON_OUTPUT_FILE: report('journeys'), NO_COLOR: undefined },
    budget: 480,
    count: (result) => playwrightCount(result, report('journeys')),
    mend: 'A journey failed in the browser. One alone: npm test -- words of its title',
  },
};

function vitest(project, budget) {
  return {
    args: [
      PROGRAMS.vitest,
      'run',
      '--project',
      project,
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report(project)}`,
    ],
    budget,
    count: (result) => vitestCount(result, report(project)),
    mend: 'A test failed. One alone: npm test -- words of its file or title',
  };
}

const seconds = (number) => `${number.toFixed(1)} s`;

/** Runs steps, keeps what they add up to, and tells the outcome of each in one line. */
class Lane {
  passed = 0;
  failed = 0;
  #tools;

  constructor(tools) {
    this.#tools = tools;
    mkdirSync(RESULTS, { recursive: true });
  }

  /** Runs one step; `more` adds to its words and environment. True when it passed. */
  async step(name, more = {}) {
    if (wasStopped()) return false;
    const { args, env = {}, budget, mend, count = stepCount } = STEPS[name];
    const result = await run(this.#tools.node, [...args, ...(more.args ?? [])], {
      env: { ...this.#tools.env, ...PLAIN, ...env, ...more.env },
      capture: true,
      limit: more.limit ?? budget * 3,
    });
    if (wasStopped()) return false;
    const { passed, failed } = count(result);
    this.passed += passed;
    this.failed += failed;
    const ok = failed === 0;
    const counted = count === stepCount ? '' : `  ${passed} passed${failed > 0 ? `, ${failed} failed` : ''}`;
    const late = result.seconds > budget ? `  (over its budget of ${budget} s)` : '';
    if (!ok) console.log(`\n${stripVTControlCharacters(result.output).trim()}\n→ ${mend}\n`);
    console.log(`${ok ? '✓' : '✗'} ${name.padEnd(18)} ${seconds(result.seconds).padStart(8)}${counted}${late}`);
    return ok;
  }

  /** Runs steps two at a time, as many as the smallest machine we plan for has cores; `more` is what single steps get in addition. */
  async together(names, more = {}) {
    const waiting = [...names];
    const worker = async () => {
      for (let name = waiting.shift(); name !== undefined; name = waiting.shift()) await this.step(name, more[name]);
    };
    await Promise.all([worker(), worker()]);
  }

  /** A step that cannot run because an earlier one failed counts as failed. */
  couldNotRun(name, reason) {
    if (wasStopped()) return;
    this.failed += 1;
    console.log(`✗ ${name.padEnd(18)} not run: ${reason}`);
  }

  close() {
    rmSync(RESULTS, { recursive: true, force: true });
    if (wasStopped()) return 130;
    console.log(`${this.passed} passed, ${this.failed} failed`);
    return this.failed === 0 ? 0 : 1;
  }
}

const freePort = () =>
  new Promise((done, fail) => {
    const server = createServer();
    server.once('error', fail);
    server.listen(0, 'localhost', () => {
      const { port } = server.address();
      server.close(() => done(port));
    });
  });

async function browserEnvironment(tools) {
  const port = await freePort();
  const basePort = await freePort();
  return { CHROMIUM_PATH: await findChromium(tools), E2E_PORT: String(port), E2E_BASE_PORT: String(basePort) };
}

async function journeys(lane, env) {
  const atRoot = await lane.step('build');
  const underPath = await lane.step('build under a path');
  if (!atRoot) lane.couldNotRun('size', 'the site was not built');
  else await lane.step('size');
  if (!atRoot || !underPath) return lane.couldNotRun('journeys', 'the site was not built');
  return lane.step('journeys', { env });
}

/** The first lane, within a minute: what must hold before every commit. */
export async function check(words) {
  if (words.length > 0) throw new Problem('npm run check takes no words. For some tests alone: npm test -- words');
  const tools = await setUp();
  const lane = new Lane(tools);
  await lane.step('catalog');
  // Unit tests of what changed since the last commit, by the modules that they import; `npm test` runs them all.
  const lessons = await lessonsToProve();
  const proofs = lessons.length > 0 ? ['proofs'] : [];
  // test/lessons.test.ts proves the lessons named here alone; without the variable, all.
  const env = lessons === 'all' ? {} : { PROVE_LESSONS: lessons.join(',') };
  await lane.together(['types', 'unit', ...proofs, 'lint', 'imports', 'format'], {
    unit: { args: ['--changed', 'HEAD', '--passWithNoTests'] },
    proofs: { env },
  });
  if (lessons !== 'all') {
    console.log(
      lessons.length > 0
        ? `Proofs of changed lessons only: ${lessons.join(', ')}`
        : 'No proof depends on what changed.',
    );
  }
  return lane.close();
}

/** The second lane, within ten minutes: everything. With words: the tests that have them. */
export async function test(args) {
  const words = args.flatMap((arg) => arg.split(/\s+/)).filter(Boolean);
  const tools = await setUp();
  const env = await browserEnvironment(tools);
  const lane = new Lane(tools);
  await lane.step('catalog');
  if (words.length > 0) return testSome(lane, tools, env, words);
  await lane.together(['types', 'lint', 'imports', 'format', 'unused']);
  await lane.step('unit');
  await lane.step('proofs');
  await journeys(lane, env);
  return lane.close();
}

async function testSome(lane, tools, env, words) {
  const chosen = await chooseTests(tools, env, words, E2E_CONFIG, PROGRAMS);
  for (const [project, files] of Object.entries(chosen.files)) {
    if (files.length > 0) await lane.step(project, { args: files, env: { TEST_WORDS: words.join('\n') } });
  }
  if (chosen.journeys > 0) {
    const built = (await lane.step('build')) && (await lane.step('build under a path'));
    if (built) await lane.step('journeys', { env, args: ['--grep', browserWords(words)] });
    else lane.couldNotRun('journeys', 'the site was not built');
  }
  if (chosen.chosen === 0) {
    say(`No test and no journey has "${words.join(' ')}" in its file or title.`);
    lane.failed += 1;
  }
  console.log(
    `Left out: ${chosen.tests - chosen.chosenTests} tests and ${chosen.allJourneys - chosen.journeys} journeys without ` +
      `"${words.join(' ')}", and the steps format, lint, types, imports, unused, size.`,
  );
  return lane.close();
}

/** Many more runs of every property. */
export async function nightly() {
  const tools = await setUp();
  const lane = new Lane(tools);
  await lane.step('catalog');
  const env = { FAST_CHECK_RUNS: process.env.FAST_CHECK_RUNS ?? '5000' };
  for (const name of ['unit', 'proofs']) {
    await lane.step(name, { env, args: ['--testTimeout=600000'], limit: 4 * 3600 });
  }
  // A hundred thousand lines of nonsense and of commands that are cut off.
  const fuzz = { FAST_CHECK_RUNS: '100000' };
  const lines = ['src/cli/aws/fuzz.test.ts', 'src/cli/run.test.ts', '--testTimeout=3600000'];
  await lane.step('unit', { env: fuzz, args: lines, limit: 4 * 3600 });
  // A million random requests, of which each answer is compared with the evaluator that shares no code with ours.
  const million = { env: { FAST_CHECK_RUNS: '1000000' }, args: ['test/proofs/oracle.test.ts'], limit: 4 * 3600 };
  await lane.step('proofs', million);
  // A million random pairs of policies, each compared by trying every request of a small universe as well.
  await lane.step('proofs', { ...million, args: ['test/proofs/comparison-small.test.ts'], limit: 8 * 3600 });
  return lane.close();
}
