import type { Code } from 'mdast';
import { checkNamed } from './check-names.ts';
import type { Part, PredictBlock, QuestionBlock, TaskBlock } from './lesson.ts';
import { ContentError } from './problem.ts';
import { lessonQuestionSchema } from './question-schema.ts';
import { toLessonQuestion } from './question.ts';
import { checkReferences, type Known } from './references.ts';
import { predictSchema, taskSchema } from './schema.ts';
import { readYaml, type Place } from './yaml.ts';

/** What a lesson's blocks are read with. */
export interface BlockContext {
  /** The topic of the lesson's questions. */
  readonly topic: string;
  readonly known: Known;
}

type BlockReader = (yaml: string, place: Place, context: BlockContext) => PredictBlock | TaskBlock | QuestionBlock;

/** The kinds of block by the word after `yaml`. */
const readers: Readonly<Record<string, BlockReader>> = {
  predict: (yaml, place, { known }) => ({
    kind: 'predict',
    key: null,
    ...readYaml(yaml, predictSchema, place, (block, refuse) => checkReferences(block, known, refuse)),
  }),
  task: readTask,
  question: readQuestion,
};

/** A fenced block as a part; null for code that is only shown. `place` is that of its fence. */
export function readCode(node: Code, place: Place, context: BlockContext): Part | null {
  if (node.lang === 'sh') return { kind: 'commands', text: node.value };
  if (node.lang !== 'yaml' || !node.meta) return null;
  const read = Object.hasOwn(readers, node.meta) ? readers[node.meta] : undefined;
  if (read === undefined) {
    const at = { file: place.file, line: place.lineBefore };
    throw new ContentError(at, `unknown block "${node.meta}"; a block is ${Object.keys(readers).join(', ')}`);
  }
  return read(node.value, place, context);
}

function readQuestion(yaml: string, place: Place, { topic, known }: BlockContext): QuestionBlock {
  const written = readYaml(yaml, lessonQuestionSchema, place, (block, refuse) => checkReferences(block, known, refuse));
  const question = toLessonQuestion(written, topic);
  return { kind: 'question', id: question.id, question, teaches: question.teaches };
}

function readTask(yaml: string, place: Place, { known }: BlockContext): TaskBlock {
  const named = new Map<string, string>();
  const task = readYaml(yaml, taskSchema, place, (block, refuse) => {
    const name = (written: string, path: readonly PropertyKey[]): string => {
      const found = checkNamed(written, block.checks);
      if ('refusal' in found) return refuse(path, found.refusal);
      named.set(written, found.id);
      return found.id;
    };
    const ids = block.checks.map(({ id }) => id);
    for (const [index, id] of ids.entries()) {
      if (ids.indexOf(id) !== index) refuse(['checks', index], `two checks are called "${id}"; give each an id`);
    }
    const helped = block.hints.map(({ on }, index) => name(on, ['hints', index, 'on']));
    for (const [index, id] of helped.entries()) {
      if (helped.indexOf(id) !== index)
        refuse(['hints', index, 'on'], `the check "${id}" has hints above; put these rungs there, at most four in all`);
    }
    for (const [index, { fails }] of block.mistakes.entries()) name(fails, ['mistakes', index, 'fails']);
    checkReferences(block, known, refuse);
  });
  const idOf = (written: string): string => named.get(written) ?? written;
  const { hints, mistakes, ...rest } = task;
  return {
    kind: 'task',
    ...rest,
    untried: [],
    hints: hints.map((hint) => ({ ...hint, on: idOf(hint.on) })),
    mistakes: mistakes.map((mistake) => ({ ...mistake, fails: idOf(mistake.fails), marks: noMarks })),
  };
}

const noMarks = { own: [], held: [], gone: [], documents: [], verdicts: [] } as const;
