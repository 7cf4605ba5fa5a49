import { buildCatalog } from '../../src/catalog/build.ts';
import { createCatalog, type Catalog } from '../../src/catalog/index.ts';
import { readFromDisk } from '../../src/catalog/node.ts';
import type { Lesson, Topic } from '../../src/course/index.ts';
import { readBankFrom, readCourseFrom, readLessonFrom } from '../../src/course/node.ts';
import { proveLesson } from './prove.ts';
import { proveQuestion } from './prove-question.ts';
import { decidedKeys, predictedKeys, printShares } from './shares.ts';
import { show } from './show.ts';

interface Chosen {
  readonly lessons: readonly Lesson[];
  readonly topics: readonly Topic[];
}

/** What is asked for: lessons, and topics with the questions asked for. Null when a word stands for nothing. */
function choose(root: string, words: readonly string[]): Chosen | null {
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

/**
 * `prove [what…]`: proves lessons and questions and prints what was shown of each. False when something is not proved. Throws a ContentError
 * for what cannot be read.
 */
export async function prove(root: string, words: readonly string[]): Promise<boolean> {
  const chosen = choose(root, words);
  if (chosen === null) return false;
  const { folder } = await buildCatalog(root);
  const catalog = createCatalog(readFromDisk(folder));
  const lessons = await proveLessons(root, chosen.lessons, catalog);
  const questions = await proveTopics(chosen.topics, catalog);
  return lessons && questions;
}

async function proveLessons(root: string, lessons: readonly Lesson[], catalog: Catalog): Promise<boolean> {
  const proofs = [];
  for (const lesson of lessons) {
    const proof = await proveLesson(lesson, catalog);
    proofs.push(proof);
    console.log(show(root, proof).join('\n'));
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
