import type { AskedComparison } from '../../grader/grading.ts';
import type { World } from '../../iam/index.ts';
import type { Found } from './desk.ts';
import { reasonOf, type FromDesk, type ToDesk } from './messages.ts';

/** What a worker is to us. */
export interface Thread {
  postMessage(message: ToDesk): void;
  addEventListener(type: 'message', listener: (event: { readonly data: FromDesk }) => void): void;
  addEventListener(type: 'error' | 'messageerror', listener: (event: object) => void): void;
  terminate(): void;
}

/** The thread itself went wrong, and not a comparison: whoever asked may ask elsewhere. */
export class ThreadBroke extends Error {
  override readonly name = 'ThreadBroke';
}

/** Compares in another thread. */
export interface Remote {
  /** Rejects with `ThreadBroke` when the thread died, and with another error when it takes too long: asking elsewhere would take as long. */
  find(asked: AskedComparison): Promise<Found>;
  /** Whether the thread has ended, so that another one has to be opened. */
  isOver(): boolean;
  stop(): void;
}

interface Waiting {
  readonly worlds: readonly World[];
  readonly answered: PromiseWithResolvers<Found>;
}

/** How long a comparison may take, in milliseconds. Those of a lesson take hundredths of a second. */
const PATIENCE = 20_000;

/** `alarm` calls back after some milliseconds and returns how to stop it. */
export type Alarm = (ring: () => void, after: number) => () => void;

const clock: Alarm = (ring, after) => {
  const timer = setTimeout(ring, after);
  return () => clearTimeout(timer);
};

/**
 * Opens a desk in a thread. A world is sent once, under a number; one that no comparison of the last request or of one under way needs is
 * dropped there with the next request.
 */
export function openRemote(thread: Thread, root: string, alarm: Alarm = clock): Remote {
  const numbers = new Map<World, number>();
  const waiting = new Map<number, Waiting>();
  let [lastWorld, lastId] = [0, 0];
  let over: Error | null = null;
  let quiet: (() => void) | null = null;

  function end(why: Error): void {
    over ??= why;
    quiet?.();
    thread.terminate();
    for (const { answered } of waiting.values()) answered.reject(over);
    waiting.clear();
  }

  const tooLong = (): void => end(new Error(`The comparison took longer than ${PATIENCE / 1000} seconds`));

  /** Anew with every answer: what counts is that the thread gets on. */
  function watch(): void {
    quiet?.();
    quiet = waiting.size === 0 ? null : alarm(tooLong, PATIENCE);
  }

  function numberOf(world: World): number {
    const known = numbers.get(world);
    if (known !== undefined) return known;
    const number = ++lastWorld;
    numbers.set(world, number);
    thread.postMessage({ kind: 'hold', number, world });
    return number;
  }

  function dropAllBut(needed: ReadonlySet<World>): void {
    for (const [world, number] of numbers) {
      if (needed.has(world)) continue;
      numbers.delete(world);
      thread.postMessage({ kind: 'drop', number });
    }
  }

  thread.addEventListener('message', ({ data }) => {
    const answered = waiting.get(data.id)?.answered;
    waiting.delete(data.id);
    if (data.kind === 'found') answered?.resolve(data.found);
    else answered?.reject(new Error(data.reason));
    watch();
  });
  for (const type of ['error', 'messageerror'] as const)
    thread.addEventListener(type, (event) =>
      end(new ThreadBroke(`The thread that compares reported ${type}: ${messageOf(event)}`)),
    );
  thread.postMessage({ kind: 'open', root });

  return {
    async find({ before, after, options, evidence }) {
      if (over !== null) throw over;
      const id = ++lastId;
      const answered = Promise.withResolvers<Found>();
      const worlds = [before, after];
      waiting.set(id, { worlds, answered });
      try {
        // The account that is judged comes again with the next check, and so does what it is compared with.
        const kept = [evidence.before, evidence.after, evidence.solution].filter((world) => world !== null);
        dropAllBut(new Set([...kept, ...[...waiting.values()].flatMap((one) => one.worlds)]));
        thread.postMessage({ kind: 'compare', id, before: numberOf(before), after: numberOf(after), options });
      } catch (error) {
        end(new ThreadBroke(reasonOf(error)));
      }
      watch();
      return answered.promise;
    },
    isOver: () => over !== null,
    stop: () => end(new Error('The page stopped comparing')),
  };
}

const messageOf = (event: object): string => ('message' in event ? String(event.message) : 'no message');
