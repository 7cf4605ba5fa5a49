import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createVitest } from 'vitest/node';

/** Asked of the process that runs tests: with `path`, with this file changed to `text` for the time of the run. */
export interface Order {
  readonly path: string | null;
  readonly text: string;
}

export interface Answer {
  readonly passed: boolean;
  /** Whether all tests passed, and a proof failed that is asked after them. */
  readonly byProof: boolean;
  /** What failed first, when something did. */
  readonly failed: string;
}

const [folder = '', ...proofs] = process.argv.slice(2);
const config = join(folder, 'vitest.config.mjs');
const vitest = await createVitest({ root: folder, config, watch: false, reporters: [{}] });
await vitest.standalone();
const specifications = (await vitest.globTestSpecifications()).map((specification) => ({
  specification,
  rank: rankOf(specification.moduleId),
}));

/** Tables first, which often find a mistake before those that look at many random cases do; proofs last, which take longest. */
function rankOf(file: string): number {
  if (isProof(file)) return 4;
  if (readFileSync(file, 'utf8').includes("'fast-check'")) return 3;
  return file.includes('/test/') ? 2 : 1;
}

function isProof(file: string): boolean {
  return proofs.some((path) => file === join(folder, path));
}

/** Runs all tests, those of the file itself before the others. */
async function run(path: string | null): Promise<Answer> {
  const own = path === null ? '' : join(folder, path).replace(/\.ts$/, '.test.ts');
  const rank = (each: (typeof specifications)[number]): number => (each.specification.moduleId === own ? 0 : each.rank);
  const inOrder = specifications.toSorted((a, b) => rank(a) - rank(b)).map(({ specification }) => specification);
  const { testModules, unhandledErrors } = await vitest.runTestSpecifications(inOrder);
  const failing = testModules.find((module) => !module.ok());
  const [test] = failing?.children.allTests('failed') ?? [];
  const failed = failing === undefined ? '' : `${failing.relativeModuleId}: ${test?.fullName ?? 'it does not load'}`;
  const passed = failing === undefined && unhandledErrors.length === 0;
  return { passed, byProof: failing !== undefined && isProof(failing.moduleId), failed };
}

let changed: { readonly file: string; readonly before: string } | null = null;

function put(file: string, text: string): void {
  writeFileSync(file, text);
  vitest.invalidateFile(file);
}

async function obey({ path, text }: Order): Promise<Answer> {
  if (changed !== null) put(changed.file, changed.before);
  changed = null;
  if (path !== null) {
    const file = join(folder, path);
    changed = { file, before: readFileSync(file, 'utf8') };
    put(file, text);
  }
  return run(path);
}

process.on('message', (order: Order) => {
  void obey(order).then((answer) => process.send?.(answer));
});
// Nobody waits for an answer any more.
process.on('disconnect', () => {
  process.exit();
});
process.send?.('ready');
