import type { Answer, Marked, Question } from '../../grader/index.ts';
import { answersOf, type Answered } from './answers.ts';
import { isSelfMarked, questionsOf, type Bank } from './bank.ts';
import { chooseForMock } from './choose.ts';
import { withTick } from './drill-steps.ts';
import { MOCK_MINUTES, secondsLeft, type Given, type MockRun } from './mock-run.ts';
import type { KeepNotice } from './shelf.ts';

/** All that a mock interview is made of. */
export interface MockContext {
  readonly bank: Bank;
  readonly run: MockRun | null;
  /** Every answer so far, of all runs. */
  readonly answers: readonly Answered[];
  /** What the clock said last, ISO 8601. */
  readonly now: string;
  readonly notice: KeepNotice | null;
  readonly failure: string | null;
}

type Change = Partial<MockContext>;

export interface MarkedAnswer {
  readonly given: Given;
  readonly marked: Marked;
}

const askedIn = (bank: Bank, id: string | undefined): Question | null =>
  questionsOf(bank).find((question) => question.id === id) ?? null;

export const isAnswered = ({ given }: MockRun, id: string): boolean => given.some(({ question }) => question === id);

export const isTimeUp = ({ run, now }: MockContext): boolean => run !== null && secondsLeft(run, now) === 0;

/** Open answers that were not yet compared with the model answer, in the order in which they were asked. */
export function toCompare({ bank, run }: MockContext): readonly Given[] {
  if (run === null) return [];
  return run.questions.flatMap((id) => {
    const question = askedIn(bank, id);
    const given = run.given.find((one) => one.question === id);
    return question !== null && given !== undefined && isSelfMarked(question) && !run.compared.includes(id)
      ? [given]
      : [];
  });
}

/** The question at hand: the one that is asked, or the one whose answer is compared. */
export function mockQuestion(context: MockContext): Question | null {
  const { bank, run } = context;
  if (run === null) return null;
  return askedIn(bank, run.stage === 'asking' ? run.questions[run.at] : toCompare(context)[0]?.question);
}

export function begunMock(
  { bank, answers }: MockContext,
  { id, now }: { readonly id: string; readonly now: string },
): Change {
  const run: MockRun = {
    format: 1,
    id,
    seed: id,
    startedAt: now,
    endsAt: new Date(Date.parse(now) + MOCK_MINUTES * 60_000).toISOString(),
    endedAt: null,
    questions: chooseForMock(bank, answers, id),
    at: 0,
    given: [],
    drafts: {},
    compared: [],
    stage: 'asking',
  };
  return { run, now };
}

const changed = ({ run }: MockContext, change: (run: MockRun) => Partial<MockRun>): Change =>
  run === null ? {} : { run: { ...run, ...change(run) } };

/** Notes an answer that is begun; null takes it away. */
export const draftedMock = (context: MockContext, answer: Answer | null): Change =>
  changed(context, ({ questions, at, drafts }) => {
    const id = questions[at] ?? '';
    const others = Object.fromEntries(Object.entries(drafts).filter(([question]) => question !== id));
    return { drafts: answer === null ? others : { ...others, [id]: answer } };
  });

/** Takes an answer and goes to the next question that has none: first those ahead, then those that were left. */
export const gaveAnswer = (context: MockContext, answer: Answer, at: string): Change =>
  changed(context, (run) => {
    const question = run.questions[run.at];
    if (question === undefined || isAnswered(run, question)) return {};
    const given = [...run.given, { question, at, answer }];
    return { given, at: nextOpen({ ...run, given }) };
  });

export const skipped = (context: MockContext): Change => changed(context, (run) => ({ at: nextOpen(run) }));

/** The place of the next question without an answer, going round; the place at hand when there is no other. */
function nextOpen(run: MockRun): number {
  const places = run.questions.map((_, index) => (run.at + 1 + index) % run.questions.length);
  return places.find((place) => !isAnswered(run, run.questions[place] ?? '')) ?? run.at;
}

export const allAnswered = ({ run }: MockContext): boolean =>
  run !== null && run.questions.every((question) => isAnswered(run, question));

/** The end of the questions. What was begun when the time was up counts as it stands. */
export const stopped = (context: MockContext, now: string): Change =>
  changed(context, (run) => {
    const begun = Object.entries(run.drafts).filter(([question]) => !isAnswered(run, question));
    const late = begun.map(([question, answer]): Given => ({ question, at: now, answer }));
    return {
      given: [...run.given, ...late],
      drafts: {},
      endedAt: now < run.endsAt ? now : run.endsAt,
      stage: 'comparing',
    };
  });

/** Ticks a line of the rubric of the answer that is compared, or takes the tick away. */
export const tickedMock = (context: MockContext, line: number): Change => {
  const [current] = toCompare(context);
  return changed(context, ({ given }) => ({
    given: given.map((one) =>
      one === current && one.answer.kind === 'open' ? { ...one, answer: withTick(one.answer, line) } : one,
    ),
  }));
};

export const compared = (context: MockContext): Change => {
  const [current] = toCompare(context);
  return current === undefined ? {} : changed(context, (run) => ({ compared: [...run.compared, current.question] }));
};

/** All answers marked and among the kept ones. */
export function closed(context: MockContext, marked: readonly MarkedAnswer[]): Change {
  const { run, answers } = context;
  if (run === null) return {};
  const known = answersOf(run.id, answers);
  const fresh = marked
    .filter(({ given }) => !known.has(given.question))
    .map(({ given, marked: { right, score, misconceptions } }): Answered => ({
      question: given.question,
      run: run.id,
      at: given.at,
      answer: given.answer,
      confidence: null,
      right,
      score,
      misconceptions,
    }));
  return { run: { ...run, stage: 'over' }, answers: [...answers, ...fresh] };
}
