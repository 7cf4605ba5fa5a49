import { existsSync, globSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { rooms } from './rooms.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

describe.each(rooms)('the room $name', ({ folder, copied, tests, proofs, written }) => {
  test('has sources, and tests that the copy holds', () => {
    expect(globSync(`${folder}/**/*.ts`, { cwd: root }).length).toBeGreaterThan(5);
    expect(copied.some((path) => folder.startsWith(path))).toBe(true);
    const inCopy = (path: string): boolean =>
      copied.some((each) => path === each || path.startsWith(`${each}/`)) || path in written;
    const found = tests.flatMap((pattern) => globSync(pattern, { cwd: root }));
    expect(found.length).toBeGreaterThanOrEqual(tests.length);
    expect(found.filter((path) => !inCopy(path))).toEqual([]);
    expect(proofs.filter((path) => !(path in written))).toEqual([]);
  });

  test('copies what there is', () => {
    // The reference data is cut by a command of its own.
    expect(copied.filter((path) => !path.startsWith('public/') && !existsSync(`${root}${path}`))).toEqual([]);
  });
});

test('rooms have names of their own', () => {
  expect(new Set(rooms.map(({ name }) => name)).size).toBe(rooms.length);
});
