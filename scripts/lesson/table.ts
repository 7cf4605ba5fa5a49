import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { buildCatalog } from '../../src/catalog/build.ts';
import { createCatalog } from '../../src/catalog/index.ts';
import { readFromDisk } from '../../src/catalog/node.ts';
import { readCourseFrom } from '../../src/course/node.ts';
import { proveLesson } from './prove.ts';
import type { TaskProof } from './prove-task.ts';

/** A lesson in the table of the site. */
export interface TableRow {
  readonly lesson: string;
  readonly proved: boolean;
  readonly tasks: readonly TaskProof[];
}

/** What a proof depends on: content, and the code below the pages. */
const DEPENDS_ON = [
  'lessons',
  'scripts/lesson',
  'scripts/changes',
  'src/catalog',
  'src/cli',
  'src/course',
  'src/grader',
  'src/iam',
  'src/services',
  'src/session',
];

/**
 * Proves every lesson and writes the table as JSON to a file below the root; a table that was made from the same content and code stays. True
 * when it is there. Throws a ContentError for what cannot be read.
 */
export async function writeTable(root: string, file: string): Promise<boolean> {
  const { folder } = await buildCatalog(root);
  const key = fingerprint(root);
  if (isMadeFrom(join(root, file), key)) return true;
  const catalog = createCatalog(readFromDisk(folder));
  const rows: TableRow[] = [];
  for (const lesson of readCourseFrom(root).lessons) {
    const { proved, tasks } = await proveLesson(lesson, catalog);
    rows.push({ lesson: lesson.id, proved, tasks });
  }
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), JSON.stringify({ key, rows }, null, 2));
  return true;
}

function isMadeFrom(path: string, key: string): boolean {
  if (!existsSync(path)) return false;
  const made: unknown = JSON.parse(readFileSync(path, 'utf8'));
  return typeof made === 'object' && made !== null && 'key' in made && made.key === key;
}

function fingerprint(root: string): string {
  const hash = createHash('sha256');
  for (const folder of DEPENDS_ON) {
    const names = readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' });
    for (const name of names.filter((each) => /\.(?:ts|md|yaml)$/.test(each) && !each.includes('.test.')).toSorted())
      hash.update(name).update(readFileSync(join(root, folder, name)));
  }
  return hash.digest('hex');
}
