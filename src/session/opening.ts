import type { TaskBlock } from '../course/index.ts';
import { diffWorlds, type Needs, type Reference } from '../iam/index.ts';
import { mapChange } from './account-map.ts';
import { executeAll } from './calls.ts';
import { currentBlock, under } from './lesson-machine.ts';
import { say } from './say.ts';
import type { State } from './state.ts';
import { grounded, record, worldOf } from './timeline.ts';
import type { Said } from './view.ts';

/** Numbers of the calls of others; far below those of learners. */
const CALLS_OF_OTHERS = -500_000;

/** The state once the task at hand has been opened: what others did meanwhile is done, and the world is noted that its checks compare with. */
export function opened(state: State, reference: Reference): State | Needs {
  const task = state.lesson === null ? null : currentBlock(state.lesson.context);
  if (task?.kind !== 'task' || under(state.openings, task.id) !== undefined) return state;
  const done = task.meanwhile.length === 0 ? state : meanwhile(state, task, reference);
  if ('needs' in done) return done;
  return { ...done, openings: { ...done.openings, [task.id]: worldOf(done.timeline) } };
}

function meanwhile(state: State, task: TaskBlock, reference: Reference): State | Needs {
  const before = worldOf(state.timeline);
  const others = { at: before.clock, seed: `${state.start.seed}/${task.id}`, reference, from: CALLS_OF_OTHERS };
  const calls = state.start.lesson?.calls?.tasks;
  const made = calls === undefined ? undefined : under(calls, task.id)?.meanwhile;
  if (made === undefined) throw new Error(`The commands of others in "${task.id}" were not made into calls`);
  const done = executeAll(before, made, others);
  if ('needs' in done) return done;
  let { timeline } = state;
  for (const execution of done) timeline = record(timeline, execution, state.nextEntry);
  const change = mapChange(diffWorlds(before, worldOf(timeline)));
  const told: Said = { kind: 'session', phrase: { id: 'meanwhile', values: {} } };
  const shown = `${task.meanwhile.join('\n')}\n`;
  return say({ ...state, timeline: grounded(timeline), change, lastDecision: null }, [told], shown);
}
