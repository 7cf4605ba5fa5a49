import { assign, not, setup, stateIn } from 'xstate';
import type { Block, TaskBlock } from '../course/index.ts';
import type { Answer, Marked, Report } from '../grader/index.ts';
import type { Decision, Verdict } from '../iam/index.ts';
import type { AskedComparison } from '../grader/grading.ts';
import type { Judged } from './judging.ts';

/** What is known of one predict. */
export interface Prediction {
  readonly answer: Verdict;
  readonly decision: Decision;
}

/** What is known of one question. */
export interface Answered {
  readonly answer: Answer;
  readonly marked: Marked;
}

/** What is known of one task. */
export interface Attempt {
  readonly report: Report | null;
  /** Index of the recognised mistake in the lesson, or null. */
  readonly mistake: number | null;
  readonly attempted: boolean;
  readonly solved: boolean;
  /** Rungs shown, by check. */
  readonly hints: Readonly<Record<string, number>>;
  readonly solutionShown: boolean;
  /** Whether a ready command or the solution was shown. */
  readonly assisted: boolean;
  /** Whether the report rests on comparisons. */
  readonly compared: boolean;
  /** Why the comparison could not be made, or null. */
  readonly unjudged: string | null;
}

export const freshAttempt: Attempt = {
  report: null,
  mistake: null,
  attempted: false,
  solved: false,
  hints: {},
  solutionShown: false,
  assisted: false,
  compared: false,
  unjudged: null,
};

/** Comparisons that the task at hand waits for. */
export interface Awaited {
  /** Of the judgement that asked for them: an answer to an earlier one comes too late. */
  readonly generation: number;
  readonly open: readonly AskedComparison[];
}

export interface LessonContext {
  readonly blocks: readonly Block[];
  /** Index of the block at hand; `blocks.length` when all are done. */
  readonly at: number;
  readonly predictions: Readonly<Record<string, Prediction>>;
  readonly answers: Readonly<Record<string, Answered>>;
  readonly attempts: Readonly<Record<string, Attempt>>;
  /** Raised by whatever changes the account, and by asking for a check. */
  readonly generation: number;
  readonly awaited: Awaited | null;
}

export type LessonEvent =
  | { readonly type: 'OPEN' }
  | { readonly type: 'ANSWER'; readonly block: string; readonly answer: Verdict; readonly decision: Decision }
  | { readonly type: 'GRADE'; readonly block: string; readonly answer: Answer; readonly marked: Marked }
  /** The account was called. `attempt` is false when the call only read. */
  | { readonly type: 'CALLED'; readonly judge: Judge; readonly attempt: boolean }
  /** The account went back or forward without a call. It is judged again and never solved by it. */
  | { readonly type: 'MOVED'; readonly judge: Judge }
  | { readonly type: 'CHECK'; readonly block: string; readonly judge: Judge }
  /** The comparisons of a generation were made; `judge` knows them. */
  | { readonly type: 'COMPARED'; readonly generation: number; readonly judge: Judge }
  /** They could not be made. */
  | { readonly type: 'UNCOMPARED'; readonly generation: number; readonly reason: string }
  /** `on`: the check that was failing when the rung was shown; found anew without it. */
  | { readonly type: 'HINT'; readonly block: string; readonly on?: string | undefined }
  | { readonly type: 'SHOW_SOLUTION'; readonly block: string };

/** Judges the task by the account as it is when the event happens. */
export type Judge = (task: TaskBlock) => Judged;

export const currentBlock = ({ blocks, at }: LessonContext): Block | null => blocks[at] ?? null;

const currentTask = (context: LessonContext): TaskBlock | null => {
  const block = currentBlock(context);
  return block?.kind === 'task' ? block : null;
};

/** What stands under an id that an author chose, which may be `constructor`. */
export const under = <T>(record: Readonly<Record<string, T>>, id: string): T | undefined =>
  Object.hasOwn(record, id) ? record[id] : undefined;

export const attemptOf = ({ attempts }: LessonContext, id: string): Attempt => under(attempts, id) ?? freshAttempt;

/** The context with the attempt at the current task changed. */
function withAttempt(
  context: LessonContext,
  change: (task: TaskBlock, attempt: Attempt) => Attempt,
): Partial<LessonContext> {
  const task = currentTask(context);
  if (task === null) return {};
  return { attempts: { ...context.attempts, [task.id]: change(task, attemptOf(context, task.id)) } };
}

/** Judges the current task. What raises the generation makes answers to earlier questions come too late; the rest leaves them asked. */
function judged(
  context: LessonContext,
  judge: Judge,
  { attempt = false, raises = true }: { readonly attempt?: boolean; readonly raises?: boolean },
): Partial<LessonContext> {
  const task = currentTask(context);
  if (task === null) return {};
  const generation = context.generation + (raises ? 1 : 0);
  const { report, mistake, open, compared } = judge(task);
  const asked = raises ? null : context.awaited;
  return {
    generation,
    awaited: open.length === 0 ? null : (asked ?? { generation, open }),
    ...withAttempt(context, (_task, before) => {
      const attempted = before.attempted || attempt;
      return { ...before, report, compared, attempted, mistake: attempted ? mistake : null, unjudged: null };
    }),
  };
}

/** The rungs for the check that fails now; those of the first check that has any when none fails yet. */
export function rungsFor(
  task: TaskBlock,
  attempt: Attempt,
  on = attempt.report?.firstFailing ?? task.checks[0]?.id,
): { readonly on: string; readonly rungs: readonly string[] } | null {
  return task.hints.find((hint) => hint.on === on) ?? null;
}

/** A rung that holds a whole command, with its options, leaves nothing to find out; the bare name of one still does. */
const READY_COMMAND = /<code[^>]*>\s*aws\s+[^<]*(?:--|s3:\/\/)[^<]*<\/code>/;

function hinted(context: LessonContext, on: string | undefined): Partial<LessonContext> {
  return withAttempt(context, (task, attempt) => {
    const hint = rungsFor(task, attempt, on);
    if (hint === null) return attempt;
    const shown = Math.min((under(attempt.hints, hint.on) ?? 0) + 1, hint.rungs.length);
    const assisted = attempt.assisted || READY_COMMAND.test(hint.rungs[shown - 1] ?? '');
    return { ...attempt, hints: { ...attempt.hints, [hint.on]: shown }, assisted };
  });
}

const passed = (context: LessonContext): boolean => {
  const task = currentTask(context);
  return task !== null && attemptOf(context, task.id).report?.passed === true;
};

const isAwaited = ({ awaited }: LessonContext, event: LessonEvent): boolean =>
  'generation' in event && event.generation === awaited?.generation;

const anyAssisted = ({ attempts }: LessonContext): boolean => Object.values(attempts).some(({ assisted }) => assisted);

/**
 * A lesson as a machine: blocks in order, each a prediction, a question or a task, until all are done. Generic; lessons are its data. Pure: grading is a
 * function of the task that an event carries. INVARIANT: no path reaches `solved.unaided` after a ready command or a solution was shown.
 */
export const lessonMachine = setup({
  types: {
    context: {} as LessonContext,
    events: {} as LessonEvent,
    /** `generation`: where to count on from, so that no answer of an earlier lesson fits this one. */
    input: {} as { readonly blocks: readonly Block[]; readonly generation?: number },
  },
  guards: {
    atEnd: ({ context }) => context.at >= context.blocks.length,
    atPrediction: ({ context }) => currentBlock(context)?.kind === 'predict',
    atQuestion: ({ context }) => currentBlock(context)?.kind === 'question',
    passed: ({ context }) => passed(context),
    waits: ({ context }) => context.awaited !== null,
    isAwaited: ({ context, event }) => isAwaited(context, event),
    isAttempt: ({ event }) => event.type === 'CALLED' && event.attempt,
    aboutCurrent: ({ context, event }) => 'block' in event && currentBlock(context)?.id === event.block,
    wasAssisted: stateIn({ help: 'assisted' }),
    showsCommand: ({ context }) => anyAssisted(context),
  },
  actions: {
    keepAnswer: assign(({ context, event }) =>
      event.type === 'ANSWER'
        ? { predictions: { ...context.predictions, [event.block]: { answer: event.answer, decision: event.decision } } }
        : {},
    ),
    keepGraded: assign(({ context, event }) =>
      event.type === 'GRADE'
        ? { answers: { ...context.answers, [event.block]: { answer: event.answer, marked: event.marked } } }
        : {},
    ),
    judge: assign(({ context, event }) => {
      switch (event.type) {
        // A call that only reads leaves the account as it is.
        case 'CALLED':
          return judged(context, event.judge, { attempt: event.attempt, raises: event.attempt });
        case 'CHECK':
          return judged(context, event.judge, { attempt: true });
        case 'MOVED':
        case 'COMPARED':
          return judged(context, event.judge, {});
        default:
          return {};
      }
    }),
    giveUp: assign(({ context, event }) =>
      event.type === 'UNCOMPARED'
        ? { awaited: null, ...withAttempt(context, (_task, attempt) => ({ ...attempt, unjudged: event.reason })) }
        : {},
    ),
    showHint: assign(({ context, event }) => (event.type === 'HINT' ? hinted(context, event.on) : {})),
    showSolution: assign(({ context }) =>
      withAttempt(context, (_task, attempt) => ({ ...attempt, solutionShown: true, assisted: true })),
    ),
    finishTask: assign(({ context }) =>
      withAttempt(context, (_task, attempt) => ({ ...attempt, solved: true, mistake: null })),
    ),
    goOn: assign(({ context }) => ({ at: context.at + 1 })),
  },
}).createMachine({
  id: 'lesson',
  type: 'parallel',
  context: ({ input: { blocks, generation = 0 } }) => ({
    blocks,
    at: 0,
    predictions: {},
    answers: {},
    attempts: {},
    generation,
    awaited: null,
  }),
  states: {
    flow: {
      initial: 'briefing',
      states: {
        briefing: { on: { OPEN: 'choosing' } },
        choosing: {
          always: [
            { guard: 'atEnd', target: 'solved' },
            { guard: 'atPrediction', target: 'predicting' },
            { guard: 'atQuestion', target: 'answering' },
            { target: 'working' },
          ],
        },
        predicting: { on: { ANSWER: { guard: 'aboutCurrent', actions: 'keepAnswer', target: 'revealed' } } },
        revealed: { always: { actions: 'goOn', target: 'choosing' } },
        answering: { on: { GRADE: { guard: 'aboutCurrent', actions: 'keepGraded', target: 'graded' } } },
        graded: { always: { actions: 'goOn', target: 'choosing' } },
        working: {
          on: {
            // A call that only reads changes nothing, so it solves nothing: an undo may have led here.
            CALLED: [{ guard: 'isAttempt', actions: 'judge', target: 'checking' }, { actions: 'judge' }],
            CHECK: { guard: 'aboutCurrent', actions: 'judge', target: 'checking' },
            MOVED: { actions: 'judge' },
            COMPARED: { guard: 'isAwaited', actions: 'judge' },
            UNCOMPARED: { guard: 'isAwaited', actions: 'giveUp' },
            HINT: { guard: 'aboutCurrent', actions: 'showHint' },
            SHOW_SOLUTION: { guard: 'aboutCurrent', actions: 'showSolution' },
          },
        },
        // Stays while it waits for comparisons; what happens meanwhile is judged as it comes.
        checking: {
          always: [
            { guard: 'passed', actions: ['finishTask', 'goOn'], target: 'choosing' },
            { guard: not('waits'), target: 'working' },
          ],
          on: {
            CALLED: { actions: 'judge' },
            CHECK: { guard: 'aboutCurrent', actions: 'judge' },
            // Going back solves nothing, whatever the comparison says of where it led.
            MOVED: { actions: 'judge', target: 'working' },
            COMPARED: { guard: 'isAwaited', actions: 'judge' },
            UNCOMPARED: { guard: 'isAwaited', actions: 'giveUp' },
            HINT: { guard: 'aboutCurrent', actions: 'showHint' },
            SHOW_SOLUTION: { guard: 'aboutCurrent', actions: 'showSolution' },
          },
        },
        solved: {
          initial: 'recording',
          states: {
            recording: { always: [{ guard: 'wasAssisted', target: 'assisted' }, { target: 'unaided' }] },
            unaided: {},
            assisted: {},
          },
        },
      },
    },
    help: {
      initial: 'unaided',
      states: { unaided: { always: { guard: 'showsCommand', target: 'assisted' } }, assisted: {} },
    },
  },
});
