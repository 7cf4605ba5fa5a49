import { fileURLToPath } from 'node:url';
import { buildCatalog } from '../src/catalog/build.ts';
import { createCatalog, type Catalog } from '../src/catalog/index.ts';
import { readFromDisk } from '../src/catalog/node.ts';
import { ContentError, type Lesson, type Topic } from '../src/course/index.ts';
import { readBankFrom, readCourseFrom, readLessonFrom } from '../src/course/node.ts';
import { strings } from '../src/strings/index.ts';
import { proveLesson, type Finding } from './lesson/prove.ts';
import { proveQuestion } from './lesson/prove-question.ts';
import { decidedKeys, predictedKeys, printShares } from './lesson/shares.ts';

/** `npm run lesson -- prove [what…]`: proves lessons and questions and prints what was shown of each. */

const root = fileURLToPath(new URL('..', import.meta.url));
const usage = `Usage: npm run lesson -- prove [what…]
Proves lessons by id, "questions", a topic of questions or one question; without a word, everything.`;

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

/** What is asked for: lessons, and topics with the questions asked for. Null when a word stands for nothing. */
function choose(words: readonly string[]): { lessons: readonly Lesson[]; topics: readonly Topic[] } | null {
  if (words.length === 0) return readCourseFrom(root);
  // One by one: a lesson can be proved before it is listed, and while another one cannot be read.
  const lessons = words.map((word) => readLessonFrom(root, word)).filter((lesson) => lesson !== null);
  const others = words.filter((word) => !lessons.some(({ id }) => id === word));
  if (others.length === 0) return { lessons, topics: [] };
  const { topics } = readBankFrom(root);
  const isIn = ({ id, questions }: Topic, word: string): boolean =>
    word === 'questions' || word === id || questions.some((question) => question.id === word);
  const unknown = others.find((word) => !topics.some((topic) => isIn(topic, word)));
  if (unknown !== undefined) {
    console.error(
      `There is no lesson, topic or question "${unknown}". Topics: ${topics.map(({ id }) => id).join(', ')}`,
    );
    return null;
  }
  const wanted = (word: string): boolean => others.includes(word);
  const chosen = topics.map((topic) => ({
    ...topic,
    questions: topic.questions.filter(({ id }) => wanted('questions') || wanted(topic.id) || wanted(id)),
  }));
  return { lessons, topics: chosen.filter(({ questions }) => questions.length > 0) };
}

async function prove(words: readonly string[]): Promise<boolean> {
  const chosen = choose(words);
  if (chosen === null) return false;
  const { folder } = await buildCatalog(root);
  const catalog = createCatalog(readFromDisk(folder));
  const lessons = await proveLessons(chosen.lessons, catalog);
  const questions = await proveTopics(chosen.topics, catalog);
  return lessons && questions;
}

async function proveLessons(lessons: readonly Lesson[], catalog: Catalog): Promise<boolean> {
  const proofs = [];
  for (const lesson of lessons) {
    const proof = await proveLesson(lesson, catalog);
    proofs.push(proof);
    console.log(`${lesson.id}: ${proof.proved ? 'proved' : 'NOT proved'}, ${proof.findings.length} findings`);
    for (const finding of proof.findings) console.log(lines(finding).join('\n'));
  }
  const keys = predictedKeys(proofs.map(({ lesson }) => lesson));
  if (keys.length > 0) console.log(`keys of the ${keys.length} predictions: ${printShares(keys)}`);
  return proofs.every(({ proved }) => proved);
}

async function proveTopics(topics: readonly Topic[], catalog: Catalog): Promise<boolean> {
  const prepared = [];
  let proved = true;
  for (const topic of topics) {
    console.log(`${topic.id}: ${topic.questions.length} questions`);
    for (const question of topic.questions) {
      const proof = await proveQuestion(question, catalog);
      prepared.push(proof.question);
      proved &&= proof.problems.length === 0;
      const keys = decidedKeys([proof.question]);
      const found = [`${proof.tried} answers tried`, ...(keys.length > 0 ? [`keys: ${keys.join(', ')}`] : [])];
      const detail = proof.problems.length === 0 ? found.join('; ') : proof.problems.join('; ');
      console.log(`  ${proof.problems.length === 0 ? '✓' : '✗'} ${question.id} · ${question.kind}: ${detail}`);
    }
  }
  const keys = decidedKeys(prepared);
  if (keys.length > 0) console.log(`keys of the ${keys.length} requests in questions: ${printShares(keys)}`);
  return proved;
}

const [command, ...words] = process.argv.slice(2);
try {
  if (command === 'prove') {
    process.exitCode = (await prove(words)) ? 0 : 1;
  } else {
    console.error(usage);
    process.exitCode = 2;
  }
} catch (error) {
  if (!(error instanceof ContentError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
