import { createActor } from 'xstate';
import { aroundOf, watch, type QuizOptions } from './around.ts';
import { questionsOf } from './bank.ts';
import type { Examiner } from './examiner.ts';
import { openKept } from './kept.ts';
import { createMockMachine } from './mock-machine.ts';
import { mergedMock, mockFormat, secondsLeft, type MockRun } from './mock-run.ts';
import { isAnswered, mockQuestion, toCompare, type MarkedAnswer, type MockContext } from './mock-steps.ts';
import { reportOf } from './report.ts';
import { restoredMock } from './restore.ts';
import type { Bank } from './bank.ts';
import type { Mock, MockView } from './view.ts';

/** What else the mock interview needs: something that calls back every second. Returns how to stop. */
export interface MockOptions extends QuizOptions {
  readonly every?: (listener: () => void) => () => void;
}

const everySecond = (listener: () => void): (() => void) => {
  const timer = setInterval(listener, 1000);
  return () => clearInterval(timer);
};

/** The mock interview of a page. Opens the one that was left; its clock has gone on meanwhile. */
export function createMock(options: MockOptions): Mock {
  const { bank } = options;
  const around = aroundOf(options);
  const kept = openKept<MockRun<unknown>>({
    format: mockFormat,
    merge: mergedMock,
    now: around.now,
    tell: (notice) => actor.send({ type: 'NOTICE', notice }),
  });
  const machine = createMockMachine({
    async open() {
      const { run, ...opened } = await kept.open();
      if (run === null) return { ...opened, run };
      const { isAnswer } = await around.examiner();
      return { ...opened, run: restoredMock(run, bank, isAnswer) };
    },
    markAll: async (run) => markAll(bank, run, await around.examiner()),
    keep: (run) => kept.keep(run),
    record: (answered) => kept.record(answered),
    now: around.now,
    newId: around.newId,
  });
  const actor = createActor(machine, { input: { bank } });
  const look = (): MockView => {
    const { context, value } = actor.getSnapshot();
    return viewOf(context, PHASES[value]);
  };
  const watched = watch(actor, look);
  actor.start();
  const stopClock = (options.every ?? everySecond)(() => actor.send({ type: 'CLOCK' }));
  return {
    ...watched,
    send: (event) => actor.send(event),
    queries: around.queries,
    async stop() {
      stopClock();
      actor.stop();
      await kept.stop();
    },
  };
}

async function markAll(bank: Bank, { given }: MockRun, examiner: Examiner): Promise<readonly MarkedAnswer[]> {
  const asked = new Map(questionsOf(bank).map((question) => [question.id, question]));
  const marked = await Promise.all(
    given.map(async (one): Promise<MarkedAnswer | null> => {
      const question = asked.get(one.question);
      return question === undefined ? null : { given: one, marked: await examiner.mark(question, one.answer) };
    }),
  );
  return marked.filter((one) => one !== null);
}

/** States that pass in no time show what comes next. */
const PHASES = {
  opening: 'opening',
  routing: 'opening',
  ready: 'ready',
  asking: 'asking',
  stopping: 'marking',
  stopped: 'marking',
  comparing: 'comparing',
  marking: 'marking',
  unmarked: 'unmarked',
  report: 'report',
  failed: 'failed',
} as const satisfies Record<string, MockView['phase']>;

function viewOf(context: MockContext, phase: MockView['phase']): MockView {
  const { bank, run, answers, now, notice, failure } = context;
  const question = phase === 'asking' || phase === 'comparing' ? mockQuestion(context) : null;
  const [current] = toCompare(context);
  const ends = run?.endedAt ?? run?.endsAt ?? now;
  return {
    phase,
    number: phase === 'asking' && run !== null ? run.at + 1 : 0,
    count: run?.questions.length ?? 0,
    answered: run?.given.length ?? 0,
    question,
    seed: `${run?.seed ?? ''}/${question?.id ?? ''}`,
    draft: run === null || question === null ? null : (run.drafts[question.id] ?? null),
    answer: phase === 'comparing' ? (current?.answer ?? null) : null,
    secondsLeft: phase === 'asking' && run !== null ? secondsLeft(run, now) : null,
    toCompare: phase === 'comparing' ? toCompare(context).length : 0,
    canSkip: run !== null && run.questions.filter((id) => !isAnswered(run, id)).length > 1,
    report: phase === 'report' && run !== null ? reportOf(bank, run, answers) : null,
    secondsTaken:
      phase === 'report' && run !== null
        ? secondsLeft({ startedAt: run.startedAt, endsAt: ends }, run.startedAt)
        : null,
    notice,
    failure,
  };
}
