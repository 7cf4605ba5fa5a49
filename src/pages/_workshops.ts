import { screensOf, revealsOf, type PreparedItem } from '../components/workshop/screens.ts';
import type { AgendaItem } from '../course/index.ts';
import { readWorkshopsFrom } from '../course/node.ts';
import type { Plan } from '../session/workshop.ts';
import { course, topics } from './_course.ts';

const lessons = course.flatMap((track) => track.lessons);
const questions = topics.flatMap((topic) => topic.questions);

/** The reader has refused an agenda that names what there is not. */
const found = <T extends { readonly id: string }>(all: readonly T[], id: string): T => {
  const one = all.find((each) => each.id === id);
  if (one === undefined) throw new Error(`An agenda names "${id}", and the course has nothing of that name.`);
  return one;
};

function prepared(item: AgendaItem): PreparedItem {
  if (item.kind === 'question') return { ...item, content: found(questions, item.question) };
  if (item.kind !== 'lesson') return item;
  const content = found(lessons, item.lesson);
  const chosen = content.steps.filter(({ id }) => item.steps.length === 0 || item.steps.includes(id));
  return { ...item, content, chosen };
}

/** The agendas, the shortest first, with the lessons and questions that they name, and their screens for the projector. */
export const workshops = readWorkshopsFrom(process.cwd(), { lessons, questions }).map((workshop) => {
  const items = workshop.items.map(prepared);
  return { ...workshop, items: items.map((item) => ({ ...item, screens: screensOf(item) })) };
});

export type PreparedWorkshop = (typeof workshops)[number];

/** What the projector needs to know to go through an agenda. */
export function planOf({ id, items }: PreparedWorkshop): Plan {
  const planned = items.map(({ minutes, screens }) => ({ minutes, screens: screens.map(revealsOf) }));
  const names = items.map(({ title, screens }) => [title, screens.map(({ kind, heading }) => `${kind} ${heading}`)]);
  return { id, hash: hashOf(JSON.stringify([planned, names])), items: planned };
}

/** One page for each agenda. */
export const workshopPaths = (): { params: { id: string }; props: { workshop: PreparedWorkshop } }[] =>
  workshops.map((workshop) => ({ params: { id: workshop.id }, props: { workshop } }));

/** Enough to notice that an agenda is another one. */
const hashOf = (text: string): string =>
  [...text]
    .reduce((hash, letter) => Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193) >>> 0, 0x811c9dc5)
    .toString(16);
