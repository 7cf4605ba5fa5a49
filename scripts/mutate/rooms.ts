import * as proofs from './short-proofs.ts';

/** A folder whose mutants are tried, with what its tests need of the repository; packages are found above the copy. */
export interface Room {
  readonly name: string;
  /** Where its sources are. */
  readonly folder: string;
  readonly copied: readonly string[];
  /** Globs of the tests that may notice. */
  readonly tests: readonly string[];
  /** Those among the files of `written` that are asked where none of the tests has noticed anything. */
  readonly proofs: readonly string[];
  /** Files that the copy has in the place of others, or besides. */
  readonly written: Readonly<Record<string, string>>;
}

/** Fewer runs, and the same ones each time: a mutant that lives today lives tomorrow. */
const RUNS = 'export const runs = (least = 300) => ({ numRuns: Math.min(least, 400) });\n';
const SEEDED = `import fc from 'fast-check';
fc.configureGlobal({ seed: 20261122, endOnFailure: true });
`;

const everywhere = {
  'test/support/runs.ts': RUNS,
  'test/support/seeded.ts': SEEDED,
  // The command line and the operations of services, which no test here calls.
  'test/support/loaded.ts': 'export {};\n',
};

const evaluation: Room = {
  name: 'evaluation',
  folder: 'src/iam/evaluation',
  copied: ['src/iam', 'src/services', 'scripts/decide', 'test/support', 'test/conformance', 'test/conformance.test.ts'],
  tests: ['src/iam/evaluation/**/*.test.ts', 'test/conformance.test.ts'],
  proofs: ['test/oracle.test.ts'],
  written: { ...everywhere, 'test/oracle.test.ts': proofs.oracle },
};

/** The reference data without the room that reads lessons. */
const FACTS = `import { fileURLToPath } from 'node:url';
import { createCatalog } from '../../src/catalog/index.ts';
import { readFromDisk } from '../../src/catalog/node.ts';

export const root = fileURLToPath(new URL('../..', import.meta.url));
export const testCatalog = () => createCatalog(readFromDisk(\`\${root}public/data\`));
`;

/** Tests of whole worlds call operations of every family. */
const OPERATIONS = `import { registry } from '../../src/services/index.ts';

await registry.loadAll();
`;

const comparison: Room = {
  name: 'comparison',
  folder: 'src/iam/comparison',
  copied: [
    'src/iam',
    'src/services',
    'src/catalog',
    'public/data',
    'lessons',
    'scripts/changes',
    'test/corpus',
    'test/support',
  ],
  tests: ['src/iam/comparison/**/*.test.ts'],
  proofs: ['test/proofs/comparison.test.ts', 'test/proofs/comparison-small.test.ts'],
  written: {
    ...everywhere,
    'test/support/lessons.ts': FACTS,
    'test/support/loaded.ts': OPERATIONS,
    'test/proofs/comparison.test.ts': proofs.corpus,
    'test/proofs/comparison-small.test.ts': proofs.smallUniverse,
  },
};

export const rooms: readonly Room[] = [evaluation, comparison];
