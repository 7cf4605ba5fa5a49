import type { PolicyKind, TextRange, World } from '../../iam/index.ts';
import type { Evidence } from '../check.ts';
import type { RequestSpec } from '../spec.ts';
import type { Answer, Found, Marked, Mistaken, Question, QuestionKindId } from './question.ts';

type QuestionOf<K extends QuestionKindId> = Extract<Question, { readonly kind: K }>;
type AnswerOf<K extends QuestionKindId> = Extract<Answer, { readonly kind: K }>;

/** What an answer is marked against, beside its question. */
export interface MarkScope {
  /** The question's account, as `before`. Only a policy to fix needs it. */
  readonly evidence?: Evidence;
}

/** An answer whose mark is known beforehand: what the proof of a question tries. */
export interface Trial<A extends Answer = Answer> {
  readonly name: string;
  readonly answer: A;
  readonly right: boolean;
  /** Id of the check on which it has to fail; null where any reason will do. */
  readonly fails: string | null;
  /** The share that it has to earn; left out where being right says it all. */
  readonly score?: number;
}

/** One thing that is wrong with a document, and where. */
export interface DocumentFinding {
  readonly rule: string;
  readonly found: Found;
  readonly range: TextRange;
}

/** What the keys of a question are computed from. */
export interface ComputeScope {
  readonly world: World;
  /** All that AWS refuses in a document; of one that it takes, what our lint finds. */
  findings(text: string, kind: PolicyKind): Promise<readonly DocumentFinding[]>;
}

/** One kind of question: how its answers look, how they are marked, and what the account adds to it. */
interface QuestionDefinition<K extends QuestionKindId> {
  readonly kind: K;
  /** Whether something stored has the shape of an answer; its `kind` is seen to. */
  isAnswer(value: object): value is AnswerOf<K>;
  /** Marks any answer of the shape; what points nowhere counts as wrong. */
  mark(question: QuestionOf<K>, answer: AnswerOf<K>, scope: MarkScope): Marked;
  /** Answers to try the question with. */
  trials(question: QuestionOf<K>): readonly Trial<AnswerOf<K>>[];
  /** The question with what its account computes. Without it nothing is computed. Throws, for the author, where nothing can be. */
  compute?(question: QuestionOf<K>, scope: ComputeScope): QuestionOf<K> | Promise<QuestionOf<K>>;
  /** What the account did not compute, in words for the author. */
  missing?(question: QuestionOf<K>): readonly string[];
  /** The requests whose decisions explain its answer. Without it none do. */
  requests?(question: QuestionOf<K>): readonly RequestSpec[];
}

/** A kind whose question and answer are checked on the way in, so that a registry can hold them all. */
export interface QuestionKind {
  readonly kind: QuestionKindId;
  isAnswer(value: object): value is Answer;
  mark(question: Question, answer: Answer, scope: MarkScope): Marked;
  trials(question: Question): readonly Trial[];
  compute(question: Question, scope: ComputeScope): Promise<Question>;
  missing(question: Question): readonly string[];
  requests(question: Question): readonly RequestSpec[];
}

/** Says a kind of question once. */
export function defineQuestion<const K extends QuestionKindId>(definition: QuestionDefinition<K>): QuestionKind {
  const { kind } = definition;
  const own = (question: Question): QuestionOf<K> => {
    if (!isOf(kind, question)) throw new Error(`"${question.id}" is a question of kind ${question.kind}, not ${kind}`);
    return question;
  };
  return {
    kind,
    isAnswer: (value): value is AnswerOf<K> => 'kind' in value && value.kind === kind && definition.isAnswer(value),
    mark(question, answer, scope) {
      if (!isAnswerOf(kind, answer)) throw new Error(`An answer of kind ${answer.kind} to "${question.id}"`);
      return definition.mark(own(question), answer, scope);
    },
    trials: (question) => definition.trials(own(question)),
    compute: async (question, scope) => (await definition.compute?.(own(question), scope)) ?? question,
    missing: (question) => definition.missing?.(own(question)) ?? [],
    requests: (question) => definition.requests?.(own(question)) ?? [],
  };
}

const isOf = <K extends QuestionKindId>(kind: K, question: Question): question is QuestionOf<K> =>
  question.kind === kind;
const isAnswerOf = <K extends QuestionKindId>(kind: K, answer: Answer): answer is AnswerOf<K> => answer.kind === kind;

/** A mark for an answer that is right or wrong as a whole. */
export const whole = (right: boolean, misconception: string | null = null): Marked => ({
  right,
  score: right ? 1 : 0,
  misconceptions: right ? [] : slugs([misconception]),
  parts: [right],
});

/** A mark by parts that weigh the same: right when all of them are. */
export function byParts(parts: readonly boolean[]): Marked {
  const hits = parts.filter(Boolean).length;
  return {
    right: hits === parts.length,
    score: parts.length === 0 ? 0 : hits / parts.length,
    misconceptions: [],
    parts,
  };
}

/** A mark for one choice out of many, of which the author foresaw some wrong ones. */
export const chosen = (right: boolean, mistake: Mistaken | undefined): Marked => whole(right, mistake?.misconception);

/** Misconceptions without the gaps and the repetitions. */
export const slugs = (all: readonly (string | null | undefined)[]): readonly string[] => [
  ...new Set(all.filter((slug) => typeof slug === 'string')),
];

export const isListOf = <T>(value: unknown, isItem: (item: unknown) => item is T): value is readonly T[] =>
  Array.isArray(value) && value.every(isItem);
export const isText = (value: unknown): value is string => typeof value === 'string';
export const isPlace = (value: unknown): value is number => Number.isInteger(value);
