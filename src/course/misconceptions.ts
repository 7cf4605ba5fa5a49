import { z } from 'zod';
import { idSchema } from '../grader/schema.ts';
import { html } from './fields.ts';
import { refuseTwins } from './twins.ts';
import { readYaml } from './yaml.ts';

/** A belief that wrong answers come from. */
export interface Misconception {
  /** Slug by which options, checks and mistakes name it. */
  readonly id: string;
  /** HTML: the belief, as people hold it. */
  readonly says: string;
  /** HTML: what is so. */
  readonly truth: string;
  /** Id of the lesson that shows it. */
  readonly remedy: string;
}

/** `lessons/misconceptions.yaml`. */
export const misconceptionsSchema = z.array(
  z.strictObject({
    id: idSchema.describe('By which options, checks and mistakes name it.'),
    says: html.describe('The belief in one sentence, as people hold it.'),
    truth: html.describe('What is so, in one sentence.'),
    remedy: idSchema.describe('Id of the lesson that shows it.'),
  }),
);

/** Reads `misconceptions.yaml`. Throws a ContentError for a slug that stands twice and a remedy that is none of the lessons. */
export function readMisconceptions(
  text: string,
  file: string,
  lessons: readonly string[] | null,
): readonly Misconception[] {
  return readYaml(text, misconceptionsSchema, { file, lineBefore: 0 }, (all, refuse) => {
    refuseTwins(all, refuse);
    for (const [index, { remedy }] of all.entries())
      if (lessons?.includes(remedy) === false) refuse([index, 'remedy'], `course.yaml has no lesson "${remedy}"`);
  });
}
