import { fileURLToPath } from 'node:url';
import { buildCatalog } from '../src/catalog/build.ts';
import { createCatalog } from '../src/catalog/index.ts';
import { readFromDisk } from '../src/catalog/node.ts';
import { ContentError } from '../src/course/index.ts';
import { readCourseFrom } from '../src/course/node.ts';
import { strings } from '../src/strings/index.ts';
import { proveLesson, type Finding } from './lesson/prove.ts';

/** `npm run lesson -- prove [id…]`: proves lessons and prints what was shown of each. */

const root = fileURLToPath(new URL('..', import.meta.url));
const usage = 'Usage: npm run lesson -- prove [id…]\nProves the lessons of these ids, or all of them.';

/** HTML of a lesson as plain text. */
const plain = (html: string): string =>
  html
    .replaceAll(/<\/?code>/g, '`')
    .replaceAll(/<[^>]+>/g, '')
    .replaceAll(/&#x([0-9a-f]+);/gi, (_entity, hex: string) => String.fromCodePoint(parseInt(hex, 16)))
    .replaceAll('&lt;', '<')
    .replaceAll('&amp;', '&')
    .replaceAll(/\s+/g, ' ');

function lines({ what, name, block, proved, detail, reads }: Finding): readonly string[] {
  const first = `  ${proved ? '✓' : '✗'} ${block} · ${what === name ? what : `${what}: ${name}`}: ${detail}`;
  if (reads === null) return [first];
  const failing = reads.report.results.find(({ verdict }) => verdict === 'fail');
  const report = failing === undefined ? [] : [failing.label, ...failing.reasons].map(strings.checks.sentence);
  return [
    first,
    ...(report.length === 0 ? [] : [`      ✕ ${report.join(' · ')}`]),
    `      ${reads.recognised ? 'the page says' : 'NOT RECOGNISED in the page; it would say'}: ${plain(reads.says)}`,
    ...(reads.hint === null ? [] : [`      first hint: ${plain(reads.hint)}`]),
  ];
}

async function prove(ids: readonly string[]): Promise<boolean> {
  const { folder } = await buildCatalog(root);
  const catalog = createCatalog(readFromDisk(folder));
  const { lessons } = readCourseFrom(root);
  const unknown = ids.find((id) => !lessons.some((lesson) => lesson.id === id));
  if (unknown !== undefined) {
    console.error(`There is no lesson "${unknown}". There are: ${lessons.map(({ id }) => id).join(', ')}`);
    return false;
  }
  let proved = true;
  for (const lesson of lessons.filter(({ id }) => ids.length === 0 || ids.includes(id))) {
    const proof = await proveLesson(lesson, catalog);
    proved &&= proof.proved;
    console.log(`${lesson.id}: ${proof.proved ? 'proved' : 'NOT proved'}, ${proof.findings.length} findings`);
    for (const finding of proof.findings) console.log(lines(finding).join('\n'));
  }
  return proved;
}

const [command, ...ids] = process.argv.slice(2);
try {
  if (command === 'prove') {
    process.exitCode = (await prove(ids)) ? 0 : 1;
  } else {
    console.error(usage);
    process.exitCode = 2;
  }
} catch (error) {
  if (!(error instanceof ContentError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
