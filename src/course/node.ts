import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Question } from '../grader/index.ts';
import { mergeSets, readTopic, type QuestionSet, type Topic, type TopicOnFile } from './bank.ts';
import { readClaims, type Claim } from './claims.ts';
import type { Lesson } from './lesson.ts';
import { readMisconceptions, type Misconception } from './misconceptions.ts';
import { problemAt, type Spot } from './locate.ts';
import { ContentError } from './problem.ts';
import { readCourse, readLesson } from './read.ts';
import type { Known } from './references.ts';
import type { Course } from './schema.ts';

export { formats, type Format } from './formats.ts';
export { readScenariosFrom } from './node-scenarios.ts';
export { readWorkshopsFrom } from './node-workshops.ts';

/** The interview bank on disk. */
export interface BankOnDisk {
  /** In the order of the course. */
  readonly topics: readonly Topic[];
  /** Every question, topic by topic. What an account computes is still open; `prepareQuestion` fills it in. */
  readonly questions: readonly Question[];
  readonly sets: readonly QuestionSet[];
}

/** The course on disk, for the build, the proofs and the terminal: a door for Node alone. */
export interface CourseOnDisk extends BankOnDisk {
  readonly course: Course;
  /** In the order of the course. */
  readonly lessons: readonly Lesson[];
  readonly misconceptions: readonly Misconception[];
  readonly claims: readonly Claim[];
}

const COURSE = 'lessons/course.yaml';
const QUESTIONS = 'lessons/questions';

/**
 * Reads all of `lessons/` under the folder. Throws a ContentError when a lesson is missing, lies outside its track or is listed nowhere, and
 * for whatever is not as its format says.
 */
export function readCourseFrom(root: string): CourseOnDisk {
  const course = readOutline(root);
  const ids = course.tracks.flatMap((track) => track.lessons);
  const { claims, misconceptions, known } = readLists(root, ids);
  const lessons = listedFiles(root, course).map((file) => readFile(root, file, known));
  const bank = readBank(root, course, known);
  return { course, lessons, ...bank, claims: claims ?? [], misconceptions: misconceptions ?? [] };
}

/** Reads one lesson, listed in the course or not yet, without the others; null when there is no file of that name. Throws a ContentError. */
export function readLessonFrom(root: string, id: string): Lesson | null {
  const file = lessonFiles(root).find((each) => each.id === id);
  return file === undefined ? null : readFile(root, file, readLists(root).known);
}

/**
 * What the proof of a lesson found wrong with it, as an error that names file, line and field. Throws when there is no such lesson.
 */
export function lessonProblem(root: string, id: string, spot: Spot, expected: string): ContentError {
  const file = lessonFiles(root).find((each) => each.id === id);
  if (file === undefined) throw new Error(`There is no lesson ${id}`);
  return problemAt(textOf(root, file.path), file.path, spot, expected);
}

/** Reads the interview bank without the lessons. Throws a ContentError. */
export const readBankFrom = (root: string): BankOnDisk => readBank(root, readOutline(root), readLists(root).known);

const textOf = (root: string, file: string): string => readFileSync(join(root, file), 'utf8');
const readOutline = (root: string): Course => readCourse(textOf(root, COURSE), COURSE);

/** Remedies are looked up among `lessons`; null where one lesson is read without the others. */
function readLists(
  root: string,
  lessons: readonly string[] | null = null,
): {
  readonly claims: readonly Claim[] | null;
  readonly misconceptions: readonly Misconception[] | null;
  readonly known: Known;
} {
  const listOf = <T>(file: string, read: (text: string, file: string) => readonly T[]): readonly T[] | null =>
    existsSync(join(root, file)) ? read(textOf(root, file), file) : null;
  const claims = listOf('lessons/claims.yaml', readClaims);
  const misconceptions = listOf('lessons/misconceptions.yaml', (text, file) => readMisconceptions(text, file, lessons));
  return { claims, misconceptions, known: { claims: idsOf(claims), misconceptions: idsOf(misconceptions) } };
}

const idsOf = (list: readonly { readonly id: string }[] | null): ReadonlySet<string> | null =>
  list === null ? null : new Set(list.map(({ id }) => id));

interface LessonFile {
  readonly id: string;
  readonly track: string;
  readonly path: string;
}

const readFile = (root: string, { id, track, path }: LessonFile, known: Known): Lesson =>
  readLesson(id, textOf(root, path), path, { topic: track, known });

/** Every lesson that has a file. */
function lessonFiles(root: string): readonly LessonFile[] {
  return readdirSync(join(root, 'lessons'), { recursive: true, encoding: 'utf8' }).flatMap((name) => {
    const [, track, id] = /^(.*)\/([^/]*)\.md$/.exec(name.replaceAll('\\', '/')) ?? [];
    return track === undefined || id === undefined ? [] : [{ id, track, path: `lessons/${track}/${id}.md` }];
  });
}

/** The files of the lessons in the order of the course, once every file is listed and every listed file is there. */
function listedFiles(root: string, course: Course): readonly LessonFile[] {
  const listed = course.tracks.flatMap(({ id: track, lessons }) =>
    lessons.map((id) => ({ id, track, path: `lessons/${track}/${id}.md` })),
  );
  const present = lessonFiles(root).map(({ path }) => path);
  const refuse = (expected: string): never => {
    throw new ContentError({ file: COURSE, line: 1, field: 'tracks' }, expected);
  };
  for (const each of present) if (!listed.some(({ path }) => path === each)) refuse(`lists no lesson for ${each}`);
  for (const { path } of listed) if (!present.includes(path)) refuse(`there is no file ${path}`);
  return listed;
}

function readBank(root: string, course: Course, known: Known): BankOnDisk {
  const taken = new Set<string>();
  const topics = topicIds(root, course).map((id): TopicOnFile => {
    const file = `${QUESTIONS}/${id}.yaml`;
    const read = readTopic(id, textOf(root, file), file, { known, taken });
    for (const question of read.topic.questions) taken.add(question.id);
    return read;
  });
  return {
    topics: topics.map(({ topic }) => topic),
    questions: topics.flatMap(({ topic }) => topic.questions),
    sets: mergeSets(topics.flatMap(({ sets }) => sets)),
  };
}

/** The topics that have a file, in the order of the course, then by name. */
function topicIds(root: string, course: Course): readonly string[] {
  const folder = join(root, QUESTIONS);
  const present = existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => name.endsWith('.yaml'))
        .map((name) => name.slice(0, -'.yaml'.length))
        .toSorted()
    : [];
  const lost = course.topics.find((id) => !present.includes(id));
  if (lost !== undefined)
    throw new ContentError({ file: COURSE, line: 1, field: 'topics' }, `there is no file ${QUESTIONS}/${lost}.yaml`);
  return [...course.topics, ...present.filter((id) => !course.topics.includes(id))];
}
