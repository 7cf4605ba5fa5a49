import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Lesson } from './lesson.ts';
import { ContentError } from './problem.ts';
import { readCourse, readLesson } from './read.ts';
import type { Course } from './schema.ts';

/** The course on disk, for the build, the proofs and the terminal: a door for Node alone. */
export interface CourseOnDisk {
  readonly course: Course;
  /** In the order of the course. */
  readonly lessons: readonly Lesson[];
}

/**
 * Reads `lessons/` under the folder. Throws a ContentError when a lesson is missing, lies outside its track or is listed nowhere.
 */
export function readCourseFrom(root: string): CourseOnDisk {
  const file = 'lessons/course.yaml';
  const course = readCourse(readFileSync(join(root, file), 'utf8'), file);
  const listed = course.tracks.flatMap((track) => track.lessons.map((id) => `${track.id}/${id}.md`));
  const present = readdirSync(join(root, 'lessons'), { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.md') && path.includes('/'));
  const unlisted = present.find((path) => !listed.includes(path));
  if (unlisted !== undefined)
    throw new ContentError({ file, line: 1, field: 'tracks' }, `lists no lesson for lessons/${unlisted}`);
  const lost = listed.find((path) => !present.includes(path));
  if (lost !== undefined)
    throw new ContentError({ file, line: 1, field: 'tracks' }, `there is no file lessons/${lost}`);
  const lessons = listed.map((path) => {
    const id = path.slice(path.indexOf('/') + 1, -'.md'.length);
    return readLesson(id, readFileSync(join(root, 'lessons', path), 'utf8'), `lessons/${path}`);
  });
  return { course, lessons };
}
