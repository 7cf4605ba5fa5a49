import { assign, fromPromise, setup } from 'xstate';
import type { Decision } from '../iam/index.ts';
import type { Answer } from './answering.ts';
import type { LogEvent } from './log.ts';
import type { State } from './state.ts';
import type { Loss, SessionEvent, StorageNotice } from './view.ts';

/** What opening a session brings: the state so far and what the storage said. */
export interface Opened {
  readonly state: State;
  readonly notice: StorageNotice | null;
  readonly losses: readonly Loss[];
}

export interface SessionContext {
  readonly state: State | null;
  /** Lines and moves that wait for their turn, oldest first. */
  readonly queue: readonly Job[];
  readonly lit: Decision | null;
  readonly notice: StorageNotice | null;
  readonly losses: readonly Loss[];
  readonly failure: string | null;
}

/** One thing to do with the account, in turn. */
export type Job =
  /** Command lines, as they were typed or pasted: the first is run, and those after it are jobs of their own. */
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'event'; readonly event: LogEvent }
  | { readonly kind: 'reset' }
  /** Comparisons were made, or could not be. */
  | { readonly kind: 'answer'; readonly answer: Answer }
  /** Takes over what another tab did. */
  | { readonly kind: 'take-over' };

/** What a job comes to: the state, and the jobs that it leaves to be done next. */
export interface Performed {
  readonly state: State;
  readonly rest: readonly Job[];
}

type MachineEvent =
  | SessionEvent
  /** Another tab wrote. It waits for its turn like a command, so that what runs now is not lost. */
  | { readonly type: 'BEHIND' }
  | { readonly type: 'ANSWERED'; readonly answer: Answer }
  | { readonly type: 'NOTICE'; readonly notice: StorageNotice };

/** What the machine asks of the world outside. */
export interface SessionInput {
  open(): Promise<Opened>;
  /** Runs a job on the state; the state that it gives back is saved. */
  perform(state: State, job: Job): Promise<Performed>;
  /** Called with every state that is to be kept. */
  keep(state: State): void;
}

const textOf = (error: unknown): string => (error instanceof Error ? (error.stack ?? error.message) : String(error));

/** The jobs that an event of the page asks for; none for what only concerns the view. */
function jobsOf(event: Exclude<MachineEvent, { type: 'NOTICE' }>): readonly Job[] {
  switch (event.type) {
    case 'SUBMIT':
      return [{ kind: 'text', text: event.text }];
    case 'UNDO':
      return [{ kind: 'event', event: { type: 'undo' } }];
    case 'REDO':
      return [{ kind: 'event', event: { type: 'redo' } }];
    case 'CLEAR':
      return [{ kind: 'event', event: { type: 'clear' } }];
    case 'WRITE_FILE':
      return [{ kind: 'event', event: { type: 'file', path: event.path, text: event.text } }];
    case 'DELETE_FILE':
      return [{ kind: 'event', event: { type: 'file', path: event.path, text: null } }];
    case 'RESET':
      return [{ kind: 'reset' }];
    case 'PREDICT':
      return [{ kind: 'event', event: { type: 'answer', block: event.block, answer: event.answer } }];
    case 'ANSWER_QUESTION':
      return [{ kind: 'event', event: { type: 'question', block: event.block, answer: event.answer } }];
    case 'CHECK':
      return [{ kind: 'event', event: { type: 'check', block: event.block } }];
    case 'HINT':
      return [{ kind: 'event', event: { type: 'hint', block: event.block } }];
    case 'SHOW_SOLUTION':
      return [{ kind: 'event', event: { type: 'solution', block: event.block } }];
    case 'BEHIND':
      return [{ kind: 'take-over' }];
    case 'ANSWERED':
      return [{ kind: 'answer', answer: event.answer }];
    case 'LIGHT':
    case 'DISMISS_NOTICE':
      return [];
  }
}

/** The session of a page: opens the saved work, then does one job after the other. Reads and writes go through its input. */
export const createSessionMachine = (outside: SessionInput) =>
  setup({
    types: { context: {} as SessionContext, events: {} as MachineEvent },
    actors: {
      open: fromPromise(() => outside.open()),
      perform: fromPromise(({ input }: { input: { readonly state: State; readonly job: Job } }) =>
        outside.perform(input.state, input.job),
      ),
    },
    guards: { hasJob: ({ context }) => context.queue.length > 0 },
    actions: {
      enqueue: assign(({ context, event }) => {
        if (event.type === 'NOTICE') return {};
        return { queue: [...context.queue, ...jobsOf(event)] };
      }),
      light: assign(({ event }) => (event.type === 'LIGHT' ? { lit: event.decision } : {})),
      dismiss: assign({ notice: null }),
      notice: assign(({ event }) => (event.type === 'NOTICE' ? { notice: event.notice } : {})),
    },
  }).createMachine({
    id: 'session',
    context: { state: null, queue: [], lit: null, notice: null, losses: [], failure: null },
    initial: 'opening',
    on: {
      SUBMIT: { actions: 'enqueue' },
      UNDO: { actions: 'enqueue' },
      REDO: { actions: 'enqueue' },
      CLEAR: { actions: 'enqueue' },
      WRITE_FILE: { actions: 'enqueue' },
      DELETE_FILE: { actions: 'enqueue' },
      RESET: { actions: 'enqueue' },
      BEHIND: { actions: 'enqueue' },
      ANSWERED: { actions: 'enqueue' },
      PREDICT: { actions: 'enqueue' },
      ANSWER_QUESTION: { actions: 'enqueue' },
      CHECK: { actions: 'enqueue' },
      HINT: { actions: 'enqueue' },
      SHOW_SOLUTION: { actions: 'enqueue' },
      LIGHT: { actions: 'light' },
      DISMISS_NOTICE: { actions: 'dismiss' },
      NOTICE: { actions: 'notice' },
    },
    states: {
      opening: {
        invoke: {
          src: 'open',
          onDone: {
            target: 'ready',
            actions: assign(({ event }) => event.output),
          },
          onError: { target: 'failed', actions: assign(({ event }) => ({ failure: textOf(event.error) })) },
        },
      },
      ready: {
        always: { guard: 'hasJob', target: 'running' },
      },
      running: {
        invoke: {
          src: 'perform',
          input: ({ context }) => {
            const [job] = context.queue;
            if (context.state === null || job === undefined)
              throw new Error('A session runs a job only when it is open and has one');
            return { state: context.state, job };
          },
          onDone: {
            target: 'ready',
            actions: [
              assign(({ context, event: { output } }) => ({
                state: output.state,
                queue: [...output.rest, ...context.queue.slice(1)],
                lit: null,
              })),
              ({ event }) => outside.keep(event.output.state),
            ],
          },
          onError: { target: 'failed', actions: assign(({ event }) => ({ failure: textOf(event.error) })) },
        },
      },
      failed: {},
    },
  });
