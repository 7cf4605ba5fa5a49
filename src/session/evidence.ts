import type { Evidence } from '../grader/index.ts';
import type { MadeComparison } from '../grader/grading.ts';
import type { Reference } from '../iam/index.ts';
import { currentBlock, under, type Judge } from './lesson-machine.ts';
import type { State } from './state.ts';
import { recordsSince, worldOf } from './timeline.ts';

/** What the task at hand is judged by. */
export function evidenceOf({ start, timeline, lesson, openings }: State, reference: Reference): Evidence {
  const block = lesson === null ? null : currentBlock(lesson.context);
  const before = (block === null ? undefined : under(openings, block.id)) ?? start.world;
  return {
    before,
    after: worldOf(timeline),
    solution: block === null ? null : (start.grounds?.solutions.get(block.id) ?? null),
    records: recordsSince(timeline, before),
    reference,
  };
}

/** Judges by the account of this state and the comparisons that were made of it. Only a state with grounds has anything to judge. */
export const judgeOf =
  (state: State, reference: Reference, options: { readonly all?: boolean } = {}): Judge =>
  (task) =>
    groundsOf(state).judgeInSteps(task, evidenceOf(state, reference), {
      made: state.comparisons,
      all: false,
      ...options,
    });

/** Judges by the account of this state, and believes that every comparison would pass. */
export const trustingJudgeOf =
  (state: State, reference: Reference): Judge =>
  (task) =>
    groundsOf(state).judgeTrusting(task, evidenceOf(state, reference));

/** What a lesson is judged by. Throws before it is loaded, which is our mistake: the first event brings it. */
export function groundsOf({ start }: State): NonNullable<State['start']['grounds']> {
  if (start.grounds === null) throw new Error('A lesson is judged before its grounds are loaded');
  return start.grounds;
}

/** The state with comparisons that were made of its account. Those of other accounts have served. */
export function withComparisons(state: State, made: readonly MadeComparison[]): State {
  const after = worldOf(state.timeline);
  return {
    ...state,
    comparisons: [...state.comparisons, ...made].filter(({ asked }) => asked.evidence.after === after),
  };
}
