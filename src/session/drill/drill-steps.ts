import type { Answer, Marked, Question } from '../../grader/index.ts';
import { answersOf, type Answered, type Confidence } from './answers.ts';
import { isSelfMarked, questionAt, type Bank } from './bank.ts';
import { chooseForDrill } from './choose.ts';
import type { DrillRun, Pending } from './drill-run.ts';
import type { DrillSettings } from './settings.ts';
import type { KeepNotice } from './shelf.ts';

/** All that a drill is made of. */
export interface DrillContext {
  readonly bank: Bank;
  /** What the address asks for. */
  readonly wish: DrillSettings | null;
  readonly run: DrillRun | null;
  /** Every answer so far, of all runs. */
  readonly answers: readonly Answered[];
  /** The mark of the question at hand. */
  readonly marked: Marked | null;
  /** Settings that fit no question. */
  readonly unmet: DrillSettings | null;
  readonly notice: KeepNotice | null;
  readonly failure: string | null;
}

type Change = Partial<DrillContext>;

export const questionAtHand = ({ bank, run }: DrillContext): Question | null =>
  run === null ? null : questionAt(bank, run.questions, run.at);

/** The kept answer to the question at hand; null while it is not marked. */
export function recordedAtHand({ run, answers }: DrillContext): Answered | null {
  if (run === null) return null;
  return answersOf(run.id, answers).get(run.questions[run.at] ?? '') ?? null;
}

/** Whether the answer at hand waits for the person to mark it. */
export function isToCompare(context: DrillContext): boolean {
  const question = questionAtHand(context);
  return question !== null && isSelfMarked(question) && recordedAtHand(context) === null;
}

/** Whether something would be lost with the drill: it is begun and not yet at its end. */
export function isUnderWay({ run, answers }: DrillContext): boolean {
  if (run === null || run.over) return false;
  const given = answersOf(run.id, answers).size;
  return given < run.questions.length && (given > 0 || run.pending !== null);
}

export const fits = ({ bank, answers }: DrillContext, settings: DrillSettings): boolean =>
  chooseForDrill(bank, answers, settings, '').length > 0;

/** A new drill. */
export function begun(
  context: DrillContext,
  settings: DrillSettings,
  { id, now }: { readonly id: string; readonly now: string },
): Change {
  const run: DrillRun = {
    format: 1,
    id,
    seed: id,
    startedAt: now,
    settings,
    questions: chooseForDrill(context.bank, context.answers, settings, id),
    at: 0,
    pending: null,
    over: false,
  };
  return { run, wish: null, unmet: null, marked: null };
}

const changed = ({ run }: DrillContext, change: (run: DrillRun) => Partial<DrillRun>): Change =>
  run === null ? {} : { run: { ...run, ...change(run) } };

const withPending = (context: DrillContext, change: (pending: Pending) => Partial<Pending>): Change =>
  changed(context, ({ pending }) => (pending === null ? {} : { pending: { ...pending, ...change(pending) } }));

export const drafted = (context: DrillContext, answer: Answer | null): Change =>
  changed(context, () => ({ pending: answer === null ? null : { answer, committed: false, confidence: null } }));

export const committed = (context: DrillContext, answer: Answer): Change =>
  changed(context, () => ({ pending: { answer, committed: true, confidence: null } }));

export const revised = (context: DrillContext): Change => withPending(context, () => ({ committed: false }));

export const rated = (context: DrillContext, confidence: Confidence): Change =>
  withPending(context, () => ({ confidence }));

/** Ticks a line of the rubric, or takes the tick away. */
export const ticked = (context: DrillContext, line: number): Change =>
  withPending(context, ({ answer }) => (answer.kind === 'open' ? { answer: withTick(answer, line) } : {}));

type OpenAnswer = Extract<Answer, { readonly kind: 'open' }>;

export const withTick = (answer: OpenAnswer, line: number): OpenAnswer => ({
  ...answer,
  met: answer.met.includes(line)
    ? answer.met.filter((other) => other !== line)
    : [...answer.met, line].toSorted((a, b) => a - b),
});

/** The mark, and the answer among the kept ones unless it is there already. */
export function recorded(context: DrillContext, marked: Marked, now: string): Change {
  const { run, answers } = context;
  const question = questionAtHand(context);
  if (run === null || run.pending === null || question === null || recordedAtHand(context) !== null) return { marked };
  const { answer, confidence } = run.pending;
  const { right, score, misconceptions } = marked;
  const answered = { question: question.id, run: run.id, at: now, answer, confidence, right, score, misconceptions };
  return { marked, answers: [...answers, answered] };
}

/** On to the next question; over after the last. */
export const advanced = (context: DrillContext): Change => ({
  ...changed(context, ({ at, questions }) => ({ at: at + 1, pending: null, over: at + 1 >= questions.length })),
  marked: null,
});

/** A drill that is ended is as long as what was answered of it. */
export const ended = (context: DrillContext): Change => ({
  ...changed(context, ({ id, questions }) => {
    const given = answersOf(id, context.answers);
    const left = questions.filter((question) => given.has(question));
    return { questions: left, at: left.length, pending: null, over: true };
  }),
  marked: null,
});
