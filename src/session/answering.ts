import type { Catalog } from '../catalog/index.ts';
import type { MadeComparison } from '../grader/grading.ts';
import type { Needs, Reference } from '../iam/index.ts';
import { createComparer, type Comparer, type StartThread } from './comparison/comparer.ts';
import { reasonOf } from './comparison/messages.ts';
import { judgeOf, withComparisons } from './evidence.ts';
import type { Awaited } from './lesson-machine.ts';
import { load } from './load.ts';
import { settled, tell, type State } from './state.ts';

/** What became of the comparisons that a generation of the lesson asked for. */
export interface Answer {
  readonly generation: number;
  readonly outcome: { readonly made: readonly MadeComparison[] } | { readonly reason: string };
}

const awaitedIn = (state: State): Awaited | null => state.lesson?.context.awaited ?? null;

/** The state once it has an answer; the state itself when the answer comes too late. */
export function answered(state: State, { generation, outcome }: Answer, reference: Reference): State | Needs {
  if (awaitedIn(state)?.generation !== generation) return state;
  if ('reason' in outcome) return tell(state, { type: 'UNCOMPARED', generation, reason: outcome.reason });
  const known = withComparisons(state, outcome.made);
  const next = tell(known, { type: 'COMPARED', generation, judge: judgeOf(known, reference) });
  return settled(known, next, reference);
}

/** Sees to it that what a lesson waits for is compared. */
export interface Attendant {
  /** Asks for what this state waits for, once. */
  look(state: State): void;
  stop(): void;
}

export function createAttendant(around: {
  readonly root: string;
  readonly catalog: Catalog;
  readonly start?: StartThread | null | undefined;
  answer(answer: Answer): void;
}): Attendant {
  const { root, catalog, start } = around;
  const comparer = createComparer({ root, catalog, ...(start === undefined ? {} : { start }) });
  let asked: Awaited | null = null;
  let stopped = false;

  async function ask(generation: number, { open }: Awaited): Promise<void> {
    const outcome = await outcomeOf(comparer, open);
    if (!stopped) around.answer({ generation, outcome });
  }

  return {
    look(state) {
      const awaited = awaitedIn(state);
      if (awaited === null || awaited === asked) return;
      asked = awaited;
      void ask(awaited.generation, awaited);
    },
    stop() {
      stopped = true;
      comparer.stop();
    },
  };
}

async function outcomeOf(comparer: Comparer, open: Awaited['open']): Promise<Answer['outcome']> {
  try {
    return { made: await comparer.make(open) };
  } catch (error) {
    return { reason: reasonOf(error) };
  }
}

/** The state with everything compared that it waits for, here and now. Rejects when a comparison cannot be made. */
export async function compareHere(state: State, catalog: Catalog): Promise<State> {
  const comparer = createComparer({ root: '', catalog, start: null });
  let next = state;
  for (;;) {
    const awaited = awaitedIn(next);
    if (awaited === null) return next;
    const outcome = { made: await comparer.make(awaited.open) };
    next = await take(next, { generation: awaited.generation, outcome }, catalog);
  }
}

/** The state with an answer; loads what the next task needs. */
export async function take(state: State, answer: Answer, catalog: Catalog): Promise<State> {
  for (;;) {
    const next = answered(state, answer, catalog);
    if (!('needs' in next)) return next;
    await load(next.needs, catalog);
  }
}
