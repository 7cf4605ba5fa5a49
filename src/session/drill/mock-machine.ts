import { assign, fromPromise, setup } from 'xstate';
import type { Answer } from '../../grader/index.ts';
import type { Answered } from './answers.ts';
import type { Bank } from './bank.ts';
import { textOf } from './drill-machine.ts';
import type { MockRun } from './mock-run.ts';
import {
  allAnswered,
  begunMock,
  closed,
  compared,
  draftedMock,
  gaveAnswer,
  isTimeUp,
  skipped,
  stopped,
  tickedMock,
  toCompare,
  type MarkedAnswer,
  type MockContext,
} from './mock-steps.ts';
import type { KeepNotice } from './shelf.ts';

/** What opening brings: the mock interview that is kept, and every answer so far. */
export interface OpenedMock {
  readonly run: MockRun | null;
  readonly answers: readonly Answered[];
  readonly notice: KeepNotice | null;
}

/** What the machine asks of the world outside. */
export interface MockOutside {
  open(): Promise<OpenedMock>;
  /** Marks everything that was answered. */
  markAll(run: MockRun): Promise<readonly MarkedAnswer[]>;
  /** Called with every state of the interview that is to be kept. */
  keep(run: MockRun): void;
  /** Called once with all marked answers. */
  record(answered: readonly Answered[]): void;
  /** ISO 8601. */
  now(): string;
  /** A text that no other interview has. */
  newId(): string;
}

export type MockEvent =
  | { readonly type: 'START' }
  | { readonly type: 'DRAFT'; readonly answer: Answer | null }
  | { readonly type: 'COMMIT'; readonly answer: Answer }
  /** Leaves the question for later. */
  | { readonly type: 'SKIP' }
  /** The clock went on. */
  | { readonly type: 'CLOCK' }
  /** Ends the interview before the time is up. */
  | { readonly type: 'END' }
  | { readonly type: 'TICK'; readonly line: number }
  | { readonly type: 'NEXT' }
  /** Marks again what could not be marked. */
  | { readonly type: 'RETRY' }
  /** Leaves the report for another interview. */
  | { readonly type: 'LEAVE' }
  | { readonly type: 'NOTICE'; readonly notice: KeepNotice }
  | { readonly type: 'DISMISS_NOTICE' };

/**
 * A mock interview: questions against the clock, then the open answers held against the model answers, then a report. INVARIANT: nothing is
 * shown while the clock runs, and no answer is taken after it has stopped.
 */
export const createMockMachine = (outside: MockOutside) =>
  setup({
    types: {
      context: {} as MockContext,
      events: {} as MockEvent,
      input: {} as { readonly bank: Bank },
    },
    actors: {
      open: fromPromise(() => outside.open()),
      markAll: fromPromise(({ input }: { input: { readonly run: MockRun | null } }) => {
        if (input.run === null) throw new Error('A mock interview is marked only when there is one');
        return outside.markAll(input.run);
      }),
    },
    guards: {
      isAsking: ({ context }) => context.run?.stage === 'asking',
      isComparing: ({ context }) => context.run?.stage === 'comparing',
      isOver: ({ context }) => context.run?.stage === 'over',
      isTimeUp: ({ context }) => isTimeUp({ ...context, now: outside.now() }),
      allAnswered: ({ context }) => allAnswered(context),
      hasToCompare: ({ context }) => toCompare(context).length > 0,
      hasQuestions: ({ context }) => context.bank.topics.some(({ questions }) => questions.length > 0),
    },
    actions: {
      look: assign(() => ({ now: outside.now() })),
      begin: assign(({ context }) => begunMock(context, { id: outside.newId(), now: outside.now() })),
      draft: assign(({ context, event }) => (event.type === 'DRAFT' ? draftedMock(context, event.answer) : {})),
      answer: assign(({ context, event }) =>
        event.type === 'COMMIT' ? gaveAnswer(context, event.answer, outside.now()) : {},
      ),
      skip: assign(({ context }) => skipped(context)),
      stop: assign(({ context }) => stopped(context, outside.now())),
      tick: assign(({ context, event }) => (event.type === 'TICK' ? tickedMock(context, event.line) : {})),
      compare: assign(({ context }) => compared(context)),
      keep: ({ context: { run } }) => {
        if (run !== null) outside.keep(run);
      },
    },
  }).createMachine({
    id: 'mock',
    context: ({ input: { bank } }) => ({
      bank,
      run: null,
      answers: [],
      now: outside.now(),
      notice: null,
      failure: null,
    }),
    initial: 'opening',
    on: {
      NOTICE: { actions: assign(({ event }) => ({ notice: event.notice })) },
      DISMISS_NOTICE: { actions: assign({ notice: null }) },
    },
    states: {
      opening: {
        invoke: {
          src: 'open',
          onDone: { target: 'routing', actions: [assign(({ event }) => event.output), 'look'] },
          onError: { target: 'failed', actions: assign(({ event }) => ({ failure: textOf(event.error) })) },
        },
      },
      routing: {
        always: [
          { guard: 'isAsking', target: 'asking' },
          { guard: 'isComparing', target: 'stopped' },
          { guard: 'isOver', target: 'report' },
          { target: 'ready' },
        ],
      },
      ready: {
        on: { START: { guard: 'hasQuestions', target: 'asking', actions: ['begin', 'keep'] } },
      },
      asking: {
        always: [
          { guard: 'isTimeUp', target: 'stopping' },
          { guard: 'allAnswered', target: 'stopping' },
        ],
        on: {
          CLOCK: { actions: 'look' },
          DRAFT: [{ guard: 'isTimeUp', target: 'stopping' }, { actions: ['draft', 'keep'] }],
          COMMIT: [{ guard: 'isTimeUp', target: 'stopping' }, { actions: ['answer', 'keep'] }],
          SKIP: { actions: ['skip', 'keep'] },
          END: 'stopping',
        },
      },
      stopping: { entry: ['look', 'stop', 'keep'], always: 'stopped' },
      stopped: {
        always: [{ guard: 'hasToCompare', target: 'comparing' }, { target: 'marking' }],
      },
      comparing: {
        on: {
          TICK: { actions: ['tick', 'keep'] },
          NEXT: { target: 'stopped', actions: ['compare', 'keep'] },
        },
      },
      marking: {
        invoke: {
          src: 'markAll',
          input: ({ context }) => ({ run: context.run }),
          onDone: {
            target: 'report',
            actions: [
              assign(({ context, event }) => closed(context, event.output)),
              ({ context: { run, answers } }) => outside.record(answers.filter((answered) => answered.run === run?.id)),
              'keep',
            ],
          },
          onError: { target: 'unmarked', actions: assign(({ event }) => ({ failure: textOf(event.error) })) },
        },
      },
      unmarked: {
        on: { RETRY: { target: 'marking', actions: assign({ failure: null }) } },
      },
      report: {
        on: {
          START: { guard: 'hasQuestions', target: 'asking', actions: ['begin', 'keep'] },
          LEAVE: 'ready',
        },
      },
      failed: {},
    },
  });
