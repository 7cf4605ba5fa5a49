import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { equivalents, isAbout, reasonFor } from './equivalents.ts';
import { mutantsOf } from './mutants.ts';
import { rooms } from './rooms.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

test('each reason is about a mutant that there is', () => {
  const paths = rooms.flatMap(({ folder }) => globSync(`${folder}/**/*.ts`, { cwd: root }));
  const mutants = paths
    .filter((path) => !path.endsWith('.test.ts') && equivalents.some((each) => path.endsWith(each.path)))
    .flatMap((path) => mutantsOf(path, readFileSync(join(root, path), 'utf8')));
  const idle = equivalents.filter((each) => !mutants.some((mutant) => isAbout(each, mutant)));
  expect(idle.map(({ path, written }) => `${path}: ${written}`)).toEqual([]);
});

test('a mutant of which nobody has said why has no reason', () => {
  const [mutant] = mutantsOf('src/iam/comparison/goals.ts', 'const dana = 5;');
  expect(mutant === undefined ? '' : reasonFor(mutant)).toBeNull();
});
