import type { Block, Lesson, TaskBlock } from '../course/index.ts';
import type { World } from '../iam/index.ts';
import { accountMap, litPath } from './account-map.ts';
import { acting } from './acting.ts';
import { isBlock } from './blocks.ts';
import { attemptOf, currentBlock, rungsFor, under, type Attempt, type LessonContext } from './lesson-machine.ts';
import type { SavedProgress } from './saved-progress.ts';
import type { LessonState, State } from './state.ts';
import { redo, undo, worldOf } from './timeline.ts';
import type { AccountMap, BlockView, LessonView, SessionView, TaskView } from './view.ts';

/** What the page shows of a state; phase, notice and what is lit by hand come from the session. */
export function viewOf(
  state: State,
  around: Pick<SessionView, 'phase' | 'failure' | 'notice' | 'losses'> & { readonly lit: State['lastDecision'] },
): SessionView {
  const world = worldOf(state.timeline);
  const shown = around.lit ?? state.lastDecision;
  return {
    phase: around.phase,
    failure: around.failure,
    notice: around.notice,
    losses: around.losses,
    accountId: world.account.id,
    acting: acting(world, state.shell.variables),
    waited: world.waited,
    devices: world.account.mfaDevices.size,
    map: mapOf(world),
    change: state.change,
    lastDecision: state.lastDecision,
    lit: shown === null ? null : litPath(world, shown),
    terminal: state.terminal,
    history: state.history,
    canUndo: undo(state.timeline) !== null,
    canRedo: redo(state.timeline) !== null,
    lesson:
      state.lesson === null || state.start.lesson === null ? null : lessonView(state.start.lesson, state.lesson, state),
  };
}

const maps = new WeakMap<World, AccountMap>();

/** A world never changes, so what the Map shows of it is made once. */
function mapOf(world: World): AccountMap {
  const map = maps.get(world) ?? accountMap(world);
  maps.set(world, map);
  return map;
}

/** Index of the step at hand; the number of steps when all is done. */
export function stepAt(lesson: Lesson, { blocks, at }: LessonContext): number {
  const block = blocks[at];
  if (block === undefined) return lesson.steps.length;
  return lesson.steps.findIndex(({ parts }) => parts.some((part) => isBlock(part) && part.id === block.id));
}

type Outcome = SavedProgress['outcome'];

function outcomeOf(lesson: LessonState): Outcome {
  if (lesson.matches({ flow: { solved: 'unaided' } })) return 'unaided';
  return lesson.matches({ flow: { solved: 'assisted' } }) ? 'assisted' : null;
}

/** The better of two endings: a lesson that was once finished stays finished, and unaided counts for more. */
export function bestOutcome(a: Outcome | undefined, b: Outcome): Outcome {
  return a === 'unaided' || b === null ? (a ?? null) : b;
}

/** What the course map keeps of a lesson. A finished lesson stays finished when it is begun again. */
export function progressOf({ start, lesson }: State, before: SavedProgress | null): SavedProgress {
  if (start.lesson === null || lesson === null) return { step: 0, steps: 0, outcome: null, missed: 0 };
  const { blocks, at } = lesson.context;
  const outcome = bestOutcome(before?.outcome, outcomeOf(lesson));
  return {
    step: stepAt(start.lesson, lesson.context),
    steps: start.lesson.steps.length,
    outcome,
    missed: missedIn(lesson.context),
    done: blocks.slice(0, at).map(({ id }) => id),
  };
}

/** How many predictions and questions were answered wrong. */
function missedIn({ predictions, answers }: LessonContext): number {
  const predicted = Object.values(predictions).filter(({ answer, decision }) => answer !== decision.verdict);
  return predicted.length + Object.values(answers).filter(({ marked }) => !marked.right).length;
}

function lessonView(lesson: Lesson, machine: LessonState, state: State): LessonView {
  const { context } = machine;
  const current = stepAt(lesson, context);
  return {
    current,
    steps: lesson.steps.map((_step, index) => (index < current ? 'done' : index === current ? 'current' : 'ahead')),
    blocks: Object.fromEntries(
      context.blocks.map((block, index) => [block.id, blockView(block, index, context, state)]),
    ),
    outcome: outcomeOf(machine),
  };
}

function blockView(block: Block, index: number, context: LessonContext, state: State): BlockView {
  const waiting = index > context.at;
  if (block.kind === 'task') return taskView(block, attemptOf(context, block.id), waiting, context);
  if (block.kind === 'question') {
    const answered = under(context.answers, block.id);
    return {
      kind: 'question',
      id: block.id,
      state: answered === undefined ? (waiting ? 'waiting' : 'open') : 'answered',
      answer: answered?.answer ?? null,
      marked: answered?.marked ?? null,
    };
  }
  const prediction = under(context.predictions, block.id);
  return {
    kind: 'predict',
    id: block.id,
    state: prediction === undefined ? (waiting ? 'waiting' : 'open') : 'revealed',
    missing: !waiting && prediction === undefined && !worldOf(state.timeline).account.users.has(block.ask.who),
    answer: prediction?.answer ?? null,
    decision: prediction?.decision ?? null,
  };
}

function taskView(task: TaskBlock, attempt: Attempt, waiting: boolean, context: LessonContext): TaskView {
  const open = currentBlock(context)?.id === task.id;
  const hint = rungsFor(task, attempt);
  const mistake = attempt.mistake === null ? undefined : task.mistakes[attempt.mistake];
  return {
    kind: 'task',
    id: task.id,
    state: attempt.solved ? 'solved' : waiting || !open ? 'waiting' : 'open',
    checks: attempt.attempted && attempt.report !== null ? attempt.report.results : task.untried,
    attempted: attempt.attempted,
    comparing: open && context.awaited !== null,
    unjudged: attempt.unjudged,
    mistake: mistake === undefined ? null : { name: mistake.name, says: mistake.says },
    hints: {
      shown: hint === null ? [] : hint.rungs.slice(0, under(attempt.hints, hint.on) ?? 0),
      total: hint?.rungs.length ?? 0,
    },
    solution: attempt.solutionShown ? (task.solutions[0]?.join('\n') ?? null) : null,
    assisted: attempt.assisted,
  };
}
