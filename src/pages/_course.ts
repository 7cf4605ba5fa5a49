import { createCatalog } from '../catalog/index.ts';
import { readFromDisk } from '../catalog/node.ts';
import { claimsTaught } from '../course/index.ts';
import { readCourseFrom } from '../course/node.ts';
import { prepareLesson } from '../session/build.ts';
import { prepareQuestion } from '../session/questions.ts';

const onDisk = readCourseFrom(process.cwd());
const catalog = createCatalog(readFromDisk('public/data'));
const lessons = await Promise.all(onDisk.lessons.map((lesson) => prepareLesson(lesson, catalog)));

/** The tracks in order, each with its lessons, ready to be opened. */
export const course = onDisk.course.tracks.map((track) => ({
  ...track,
  lessons: track.lessons.flatMap((id) => lessons.filter((lesson) => lesson.id === id)),
}));

export const firstLesson = lessons[0];

/** The topics of the interview bank in order, each with its questions, ready to be asked: with computed keys and the documents to mend. */
export const topics = await Promise.all(
  onDisk.topics.map(async (topic) => ({
    ...topic,
    questions: await Promise.all(topic.questions.map((question) => prepareQuestion(question, catalog))),
  })),
);

/** Questions of several topics that belong together, by ids: `article-nine`. */
export const questionSets = onDisk.sets;

/** The beliefs behind wrong answers, each with the lesson that shows what is so. */
export const misconceptions = onDisk.misconceptions;

/** Every claim of the course with the blocks and questions that teach it. */
export const claims = claimsTaught(onDisk);
