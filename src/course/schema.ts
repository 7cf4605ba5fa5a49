import { z } from 'zod';
import { checksSchema, idSchema, requestSchema } from '../grader/schema.ts';
import { claimId, commandsSchema, html, misconception, teaches } from './fields.ts';

/** The front matter of a lesson. */
export const frontMatterSchema = z.strictObject({
  title: z.string().min(1).describe('Shown as the page title.'),
  summary: z.string().min(1).describe('One sentence for the course map.'),
  minutes: z.int().min(1).max(60).describe('How long an ordinary learner takes.'),
  objectives: z.array(z.string().min(1)).min(1).describe('What the learner can do afterwards; verbs.'),
  account: commandsSchema
    .optional()
    .describe('The start: commands, replayed by the administrator. Without it the account is new.'),
  replication: z
    .string()
    .regex(/^(?:[1-9]|[1-5]\d|60)s$/, 'expected seconds from 1s to 60s')
    .optional()
    .describe('How long a change takes until decisions know of it, as `8s`. Without it they know at once.'),
});

export const predictSchema = z.strictObject({
  id: idSchema.describe('Unique in the lesson; saved answers refer to it.'),
  ask: requestSchema.describe('The request to predict; the key is computed, never written.'),
  because: html.describe('One paragraph, shown with the trace after the answer is committed.'),
  teaches,
});

const exceptions = z
  .array(
    z.strictObject({
      change: z.string().min(1).describe('The change as the proof names it; `*` stands for any text.'),
      because: z.string().min(1).describe('Why the task is right as it is; for authors and reviewers.'),
    }),
  )
  .min(1)
  .optional();

export const taskSchema = z.strictObject({
  id: idSchema.describe('Unique in the lesson; saved progress refers to it.'),
  goal: html.describe('What must be so in the end, and for whom nothing may change.'),
  meanwhile: commandsSchema
    .default([])
    .describe('What others did since the step before: commands, run by the administrator when the task opens.'),
  checks: checksSchema.describe('All must pass.'),
  hints: z
    .array(
      z.strictObject({
        on: z.string().describe('Id of the check that the hint belongs to.'),
        rungs: z.array(html).min(1).max(4).describe('From a nudge to the command.'),
      }),
    )
    .default([])
    .describe('At most four rungs each, shown one by one for the check that fails.'),
  solutions: z.array(commandsSchema).min(1).describe('Each a list of commands; two where two differ in substance.'),
  mistakes: z
    .array(
      z.strictObject({
        name: z.string().min(1).describe('What the person did, in a few words.'),
        run: commandsSchema.describe('The commands of the mistake, from where the step opens.'),
        fails: z.string().describe('Id of the check on which it fails.'),
        says: html.describe('What the learner reads.'),
        misconception: misconception.describe('The belief behind it: a slug of misconceptions.yaml.'),
        claim: claimId.optional().describe('Or the claim that it goes against: an id of claims.yaml.'),
      }),
    )
    .default([])
    .describe('At least three, each with another check that fails or another request that shows it.'),
  accepted: exceptions.describe('Changes to a solution that the proof would reject and that this task lets pass.'),
  rejected: exceptions.describe('Changes to a solution that the proof would accept and that this task does not.'),
  teaches,
});

/** `lessons/course.yaml`. */
export const courseSchema = z.strictObject({
  tracks: z
    .array(
      z.strictObject({
        id: idSchema.describe('The folder of its lessons.'),
        title: z.string().min(1).describe('Shown on the course map.'),
        summary: z.string().min(1).describe('One sentence below the title.'),
        lessons: z.array(idSchema).min(1).describe('Lesson ids in order; the files lie in the folder of the track.'),
      }),
    )
    .min(1)
    .describe('In order, from the first.'),
  topics: z
    .array(idSchema)
    .default([])
    .describe('Topics of the interview bank in order; those that are not listed come after them, by name.'),
  scenarios: z
    .array(idSchema)
    .default([])
    .describe('Ready accounts of the sandbox in the order of its menu; the files lie in lessons/scenarios/.'),
});

export type Course = z.infer<typeof courseSchema>;
