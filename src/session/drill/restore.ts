import type { Answer, Question } from '../../grader/index.ts';
import { questionAt, questionsOf, type Bank } from './bank.ts';
import type { DrillRun, Pending } from './drill-run.ts';
import type { Given, MockRun } from './mock-run.ts';

type IsAnswer = (question: Question, value: unknown) => value is Answer;

/** The questions of a run that the bank still has, and where the one at hand is among them. Null when none is left. */
function stillThere(bank: Bank, run: { readonly questions: readonly string[]; readonly at: number }) {
  const known = new Set(questionsOf(bank).map(({ id }) => id));
  const questions = run.questions.filter((id) => known.has(id));
  const at = run.questions.slice(0, run.at).filter((id) => known.has(id)).length;
  return questions.length === 0 ? null : { questions, at };
}

/** A drill from the device, as the bank is today: what no longer fits is left out. Null when nothing fits. */
export function restoredDrill(stored: DrillRun<unknown>, bank: Bank, isAnswer: IsAnswer): DrillRun | null {
  const there = stillThere(bank, stored);
  if (there === null) return null;
  const { questions, at } = there;
  const question = questionAt(bank, questions, at);
  const isSame = question !== null && question.id === stored.questions[stored.at];
  const pending = isSame ? stored.pending : null;
  return {
    ...stored,
    questions,
    at,
    pending: pending === null || question === null ? null : fitting(pending, question, isAnswer),
    over: stored.over || at >= questions.length,
  };
}

function fitting(pending: Pending<unknown>, question: Question, isAnswer: IsAnswer): Pending | null {
  const { answer } = pending;
  return isAnswer(question, answer) ? { ...pending, answer } : null;
}

/** A mock interview from the device, as the bank is today: what no longer fits is left out. Null when nothing fits. */
export function restoredMock(stored: MockRun<unknown>, bank: Bank, isAnswer: IsAnswer): MockRun | null {
  const there = stillThere(bank, stored);
  if (there === null) return null;
  const asked = new Map(questionsOf(bank).map((question) => [question.id, question]));
  const fits = (id: string, answer: unknown): answer is Answer => {
    const question = asked.get(id);
    return question !== undefined && isAnswer(question, answer);
  };
  return {
    ...stored,
    questions: there.questions,
    at: Math.min(there.at, there.questions.length - 1),
    given: stored.given.flatMap(({ question, at, answer }): readonly Given[] =>
      fits(question, answer) ? [{ question, at, answer }] : [],
    ),
    drafts: Object.fromEntries(
      Object.entries(stored.drafts).flatMap(([id, answer]) => (fits(id, answer) ? [[id, answer] as const] : [])),
    ),
  };
}
