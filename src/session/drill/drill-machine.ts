import { assign, fromPromise, setup } from 'xstate';
import type { Answer, Marked, Question } from '../../grader/index.ts';
import type { Answered, Confidence } from './answers.ts';
import type { Bank } from './bank.ts';
import type { DrillRun } from './drill-run.ts';
import {
  advanced,
  begun,
  committed,
  drafted,
  ended,
  fits,
  isToCompare,
  isUnderWay,
  questionAtHand,
  rated,
  recorded,
  recordedAtHand,
  revised,
  ticked,
  type DrillContext,
} from './drill-steps.ts';
import { isSameSettings, type DrillSettings } from './settings.ts';
import type { KeepNotice } from './shelf.ts';

/** What opening brings: the drill that is kept, and every answer so far. */
export interface OpenedDrill {
  readonly run: DrillRun | null;
  readonly answers: readonly Answered[];
  readonly notice: KeepNotice | null;
}

/** What the machine asks of the world outside. */
export interface DrillOutside {
  open(): Promise<OpenedDrill>;
  mark(question: Question, answer: Answer): Promise<Marked>;
  /** Called with every state of the drill that is to be kept. */
  keep(run: DrillRun): void;
  /** Called with every marked answer; again with the same one after a reload. */
  record(answered: Answered): void;
  /** ISO 8601. */
  now(): string;
  /** A text that no other drill has. */
  newId(): string;
}

export type DrillEvent =
  | { readonly type: 'START'; readonly settings: DrillSettings }
  /** Goes on with the drill that was left. */
  | { readonly type: 'RESUME' }
  | { readonly type: 'DRAFT'; readonly answer: Answer | null }
  | { readonly type: 'COMMIT'; readonly answer: Answer }
  /** Takes the answer back, as long as nothing was shown. */
  | { readonly type: 'REVISE' }
  | { readonly type: 'RATE'; readonly confidence: Confidence }
  /** Ticks or unticks a line of the rubric, by index. */
  | { readonly type: 'TICK'; readonly line: number }
  | { readonly type: 'NEXT' }
  /** Ends the drill with what was answered. */
  | { readonly type: 'END' }
  /** Marks again what could not be marked. */
  | { readonly type: 'RETRY' }
  | { readonly type: 'NOTICE'; readonly notice: KeepNotice }
  | { readonly type: 'DISMISS_NOTICE' };

export const textOf = (error: unknown): string =>
  error instanceof Error ? (error.stack ?? error.message) : String(error);

const isReported = ({ run }: DrillContext): boolean => run !== null && run.over && run.questions.length > 0;
const isRated = ({ run }: DrillContext): boolean =>
  run !== null && run.pending !== null && run.pending.committed && run.pending.confidence !== null;

/**
 * A drill: question after question, each committed to with a confidence before it is shown. INVARIANT: `revealed` and `comparing` are reached
 * with a committed answer and a confidence, by no other way.
 */
export const createDrillMachine = (outside: DrillOutside) =>
  setup({
    types: {
      context: {} as DrillContext,
      events: {} as DrillEvent,
      input: {} as { readonly bank: Bank; readonly wish: DrillSettings | null },
    },
    actors: {
      open: fromPromise(() => outside.open()),
      mark: fromPromise(
        ({ input: { question, run } }: { input: { question: Question | null; run: DrillRun | null } }) => {
          if (question === null || run === null || run.pending === null)
            throw new Error('A drill marks an answer only when there is one');
          return outside.mark(question, run.pending.answer);
        },
      ),
    },
    guards: {
      isUnderWay: ({ context }) => isUnderWay(context),
      isReported: ({ context }) => isReported(context),
      isDone: ({ context: { run } }) => run !== null && run.over,
      wishesNothing: ({ context }) => context.wish === null,
      goesOn: ({ context }) => {
        const { wish, run } = context;
        if (run === null || run.over) return false;
        return wish === null || (isUnderWay(context) && isSameSettings(wish, run.settings));
      },
      wishFits: ({ context }) => context.wish !== null && fits(context, context.wish),
      fits: ({ context, event }) => event.type === 'START' && fits(context, event.settings),
      isToCompare: ({ context }) => isRated(context) && isToCompare(context),
      comparesNext: ({ context }) => isToCompare(context),
      isRated: ({ context }) => isRated(context),
      isCommitted: ({ context }) => context.run?.pending?.committed === true,
    },
    actions: {
      begin: assign(({ context, event }) => {
        const settings = event.type === 'START' ? event.settings : context.wish;
        return settings === null ? {} : begun(context, settings, { id: outside.newId(), now: outside.now() });
      }),
      tellUnmet: assign(({ context, event }) => ({
        unmet: event.type === 'START' ? event.settings : context.wish,
        wish: null,
      })),
      draft: assign(({ context, event }) => (event.type === 'DRAFT' ? drafted(context, event.answer) : {})),
      commit: assign(({ context, event }) => (event.type === 'COMMIT' ? committed(context, event.answer) : {})),
      revise: assign(({ context }) => revised(context)),
      rate: assign(({ context, event }) => (event.type === 'RATE' ? rated(context, event.confidence) : {})),
      tick: assign(({ context, event }) => (event.type === 'TICK' ? ticked(context, event.line) : {})),
      advance: assign(({ context }) => advanced(context)),
      end: assign(({ context }) => ended(context)),
      keep: ({ context: { run } }) => {
        if (run !== null) outside.keep(run);
      },
      record: ({ context }) => {
        const answered = recordedAtHand(context);
        if (answered !== null) outside.record(answered);
      },
    },
  }).createMachine({
    id: 'drill',
    context: ({ input: { bank, wish } }) => ({
      bank,
      wish,
      run: null,
      answers: [],
      marked: null,
      unmet: null,
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
          onDone: { target: 'routing', actions: assign(({ event }) => event.output) },
          onError: { target: 'failed', actions: assign(({ event }) => ({ failure: textOf(event.error) })) },
        },
      },
      routing: {
        always: [
          { guard: 'goesOn', target: 'resuming' },
          { guard: 'isUnderWay', target: 'choosing' },
          { guard: 'wishFits', target: 'asking', actions: ['begin', 'keep'] },
          { guard: ({ context }) => context.wish === null && isReported(context), target: 'report' },
          { guard: 'wishesNothing', target: 'choosing' },
          { target: 'choosing', actions: 'tellUnmet' },
        ],
      },
      choosing: {
        on: {
          START: [{ guard: 'fits', target: 'asking', actions: ['begin', 'keep'] }, { actions: 'tellUnmet' }],
          RESUME: { guard: 'isUnderWay', target: 'resuming', actions: assign({ wish: null, unmet: null }) },
        },
      },
      resuming: {
        always: [
          { guard: 'isToCompare', target: 'comparing' },
          { guard: 'isRated', target: 'marking' },
          { guard: 'isCommitted', target: 'rating' },
          { target: 'asking' },
        ],
      },
      asking: {
        on: {
          DRAFT: { actions: ['draft', 'keep'] },
          COMMIT: { target: 'rating', actions: ['commit', 'keep'] },
          END: 'ending',
        },
      },
      rating: {
        on: {
          RATE: [
            { guard: 'comparesNext', target: 'comparing', actions: ['rate', 'keep'] },
            { target: 'marking', actions: ['rate', 'keep'] },
          ],
          REVISE: { target: 'asking', actions: ['revise', 'keep'] },
          END: 'ending',
        },
      },
      /** The person holds the own answer against the model answer. */
      comparing: {
        on: { TICK: { actions: ['tick', 'keep'] }, NEXT: 'closing' },
      },
      /** Marks what the person ticked, and goes on. */
      closing: {
        invoke: {
          src: 'mark',
          input: ({ context }) => ({ question: questionAtHand(context), run: context.run }),
          onDone: {
            target: 'going',
            actions: [
              assign(({ context, event }) => recorded(context, event.output, outside.now())),
              'record',
              'advance',
              'keep',
            ],
          },
          onError: { target: 'unmarked', actions: assign(({ event }) => ({ failure: textOf(event.error) })) },
        },
      },
      marking: {
        invoke: {
          src: 'mark',
          input: ({ context }) => ({ question: questionAtHand(context), run: context.run }),
          onDone: {
            target: 'revealed',
            actions: [assign(({ context, event }) => recorded(context, event.output, outside.now())), 'record'],
          },
          onError: { target: 'unmarked', actions: assign(({ event }) => ({ failure: textOf(event.error) })) },
        },
      },
      unmarked: {
        on: { RETRY: { target: 'resuming', actions: assign({ failure: null }) }, END: 'ending' },
      },
      revealed: {
        on: { NEXT: { target: 'going', actions: ['advance', 'keep'] }, END: 'ending' },
      },
      going: {
        always: [{ guard: 'isDone', target: 'report' }, { target: 'asking' }],
      },
      ending: {
        entry: ['end', 'keep'],
        always: [{ guard: 'isReported', target: 'report' }, { target: 'choosing' }],
      },
      report: {
        on: {
          START: [
            { guard: 'fits', target: 'asking', actions: ['begin', 'keep'] },
            { target: 'choosing', actions: 'tellUnmet' },
          ],
        },
      },
      failed: {},
    },
  });
