import { createCatalog } from '../catalog/index.ts';
import { readFromDisk } from '../catalog/node.ts';
import { readCourseFrom } from '../course/node.ts';
import { prepareLesson } from '../session/index.ts';

const { course: outline, lessons: written } = readCourseFrom(process.cwd());
const catalog = createCatalog(readFromDisk('public/data'));
const lessons = await Promise.all(written.map((lesson) => prepareLesson(lesson, catalog)));

/** The tracks in order, each with its lessons, ready to be opened. */
export const course = outline.tracks.map((track) => ({
  ...track,
  lessons: track.lessons.flatMap((id) => lessons.filter((lesson) => lesson.id === id)),
}));

export const firstLesson = lessons[0];
