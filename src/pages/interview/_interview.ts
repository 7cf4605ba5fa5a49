import { createCatalog } from '../../catalog/index.ts';
import { readFromDisk } from '../../catalog/node.ts';
import { decisionOn, type Question } from '../../grader/index.ts';
import { requestsOf } from '../../grader/questions.ts';
import type { Bank, BankOutline } from '../../session/drill.ts';
import { questionWorld } from '../../session/questions.ts';
import { course, misconceptions, questionSets, topics } from '../_course.ts';

/** Pages of the interview that are no question. */
const TAKEN = ['drill', 'mock'];
for (const { questions } of topics) {
  const clash = questions.find(({ id }) => TAKEN.includes(id));
  if (clash !== undefined)
    throw new Error(`A question cannot have the id "${clash.id}": there is a page of that name.`);
}

const lessonTitles = new Map(course.flatMap(({ lessons }) => lessons.map(({ id, title }) => [id, title])));

/** The bank as the live pages get it. */
export const bank: Bank = {
  topics: topics.map(({ id, title, summary, questions }) => ({ id, title, summary, questions })),
  sets: questionSets,
  beliefs: misconceptions.map(({ id, says, truth, remedy }) => {
    const title = lessonTitles.get(remedy);
    return { id, says, truth, remedy: title === undefined ? null : { id: remedy, title } };
  }),
};

/** What of it is enough to show weak spots. */
export const outline: BankOutline = {
  topics: bank.topics.map(({ id, title, questions }) => ({
    id,
    title,
    questions: questions.map((question) => ({ id: question.id, title: question.title })),
  })),
  beliefs: bank.beliefs,
};

const catalog = createCatalog(readFromDisk('public/data'));

/** By request of a question, what its account decides and why; none for questions that ask for no decision. */
export async function decisionsOf(question: Question) {
  const requests = requestsOf(question);
  if (requests.length === 0) return [];
  const world = await questionWorld(question, catalog);
  return requests.map((request) => decisionOn(world, request));
}
