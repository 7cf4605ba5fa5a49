import { z } from 'zod';
import type { Question } from '../grader/index.ts';
import { toBankQuestion } from './question.ts';
import { bankQuestionSchema } from './question-schema.ts';
import { checkReferences, type Known } from './references.ts';
import { refuseTwins } from './twins.ts';
import { readYaml } from './yaml.ts';

/** One file of the interview bank, `lessons/questions/<id>.yaml`. */
export interface Topic {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly questions: readonly Question[];
}

/** Questions of several topics that belong together, such as the nine of the first article. */
export interface QuestionSet {
  readonly id: string;
  /** Ids, in the order of the bank. */
  readonly questions: readonly string[];
}

export interface TopicOnFile {
  readonly topic: Topic;
  readonly sets: readonly QuestionSet[];
}

/** `lessons/questions/<id>.yaml`. */
export const topicSchema = z.strictObject({
  topic: z
    .strictObject({
      title: z.string().min(1).describe('Shown above its questions.'),
      summary: z.string().min(1).describe('One sentence for the list of topics.'),
    })
    .describe('What the questions have in common.'),
  questions: z.array(bankQuestionSchema).min(1).describe('In the order in which they are listed.'),
});

/**
 * Reads one topic of the bank; `taken` has the ids of the topics before it. Throws a ContentError that names file, line and field.
 */
export function readTopic(
  id: string,
  text: string,
  file: string,
  { known, taken }: { readonly known: Known; readonly taken: ReadonlySet<string> },
): TopicOnFile {
  const { topic, questions } = readYaml(text, topicSchema, { file, lineBefore: 0 }, (read, refuse) => {
    refuseTwins(read.questions, refuse, ['questions'], taken);
    checkReferences(read, known, refuse);
  });
  const all = questions.map((question) => toBankQuestion(question, id));
  const members = all.flatMap(({ question, sets }) => sets.map((set) => ({ id: set, questions: [question.id] })));
  return { topic: { id, ...topic, questions: all.map(({ question }) => question) }, sets: mergeSets(members) };
}

/** Sets put together by name. */
export function mergeSets(sets: readonly QuestionSet[]): readonly QuestionSet[] {
  return [...Map.groupBy(sets, ({ id }) => id)].map(([id, all]) => ({
    id,
    questions: all.flatMap(({ questions }) => questions),
  }));
}
