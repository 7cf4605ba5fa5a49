import { initialTransition, transition, type SnapshotFrom } from 'xstate';
import { createShell, type Shell } from '../cli/shell.ts';
import type { Lesson } from '../course/index.ts';
import { decisionOn, type Answer } from '../grader/index.ts';
import type { MadeComparison } from '../grader/grading.ts';
import {
  createWorld,
  diffWorlds,
  execute,
  later,
  type ApiCall,
  type Decision,
  type Execution,
  type Needs,
  type Reference,
  type World,
} from '../iam/index.ts';
import { registry, sampleServices } from '../services/index.ts';
import { mapChange } from './account-map.ts';
import { acting } from './acting.ts';
import { blocksOf } from './blocks.ts';
import { evidenceOf, groundsOf, judgeOf, trustingJudgeOf } from './evidence.ts';
import { fileProblem, withFile } from './files.ts';
import type { Grounds } from './grounds.ts';
import { attemptOf, currentBlock, lessonMachine, type LessonEvent } from './lesson-machine.ts';
import type { LogEvent, SavedCall } from './log.ts';
import { opened } from './opening.ts';
import { say } from './say.ts';
import { createTimeline, pastOf, record, redo, undo, worldOf, type Timeline } from './timeline.ts';
import type { MapChange, SessionPhraseId, TerminalEntry } from './view.ts';

export type LessonState = SnapshotFrom<typeof lessonMachine>;

/** What a session starts from. */
export interface Start {
  readonly world: World;
  readonly lesson: Lesson | null;
  readonly seed: string;
  /** The calls that made the world from a fresh one, where they are saved with the work. */
  readonly calls?: readonly ApiCall[] | undefined;
  /** What its checks look at besides the account; null until something is judged. */
  readonly grounds: Grounds | null;
}

/** The whole state of a session: it follows from the start and the log. */
export interface State {
  readonly start: Start;
  readonly timeline: Timeline;
  readonly shell: Shell;
  readonly lesson: LessonState | null;
  /** What the lesson was last told, for its author. */
  readonly told: LessonEvent['type'];
  /** Comparisons that were made of the account as it is. */
  readonly comparisons: readonly MadeComparison[];
  /** By task, the world in which it opened: what its checks compare with. */
  readonly openings: Readonly<Record<string, World>>;
  readonly terminal: readonly TerminalEntry[];
  readonly history: readonly string[];
  readonly change: MapChange;
  /** The last decision on a user's request; a change of the account makes it old news. */
  readonly lastDecision: Decision | null;
  /** What `why` explains: the last refusal, however long ago. */
  readonly lastDenial: Decision | null;
  readonly log: readonly LogEvent[];
  /** The number of the next call. It only grows, also over undo and reset; opened anew, it goes on after the last call of the log. */
  readonly nextCall: number;
  readonly nextEntry: number;
}

/** The world in which every lesson and the sandbox begin, before the lesson's own commands. */
export const freshWorld = (at: string): World => createWorld({ at, services: sampleServices(at) });

/** `generation`: where the lesson counts on from, when another state was there before. */
export function createState(start: Start, generation = 0): State {
  const lesson = start.lesson === null ? null : openLesson(start.lesson, generation);
  const first = lesson === null ? null : currentBlock(lesson.context);
  return {
    start,
    timeline: createTimeline(start.world),
    shell: createShell(),
    lesson,
    told: 'OPEN',
    comparisons: [],
    openings: first?.kind === 'task' ? { [first.id]: start.world } : {},
    terminal: [],
    history: [],
    change: { added: [], removed: [] },
    lastDecision: null,
    lastDenial: null,
    log: [],
    nextCall: 1,
    nextEntry: 1,
  };
}

/** A new beginning on the same start. Numbers and history go on until the page is closed. */
export function restart(state: State): State {
  return {
    ...createState(state.start, nextGeneration(state)),
    nextCall: state.nextCall,
    nextEntry: state.nextEntry,
    history: state.history,
  };
}

/** A generation that no question of this state was asked in. */
export const nextGeneration = (state: State | null): number => (state?.lesson?.context.generation ?? 0) + 1;

function openLesson(lesson: Lesson, generation: number): LessonState {
  const [initial] = initialTransition(lessonMachine, { blocks: blocksOf(lesson), generation });
  const [opened] = transition(lessonMachine, initial, { type: 'OPEN' });
  return opened;
}

/**
 * The state after one event of the log: the only step that a live session and a replay take. Calls are executed here, so a saved log cannot
 * bring about what the account would not allow. Answers `{needs}` when reference data is missing and has done nothing then.
 */
export function advance(state: State, event: LogEvent, reference: Reference): State | Needs {
  const next = step(state, event, reference);
  return 'needs' in next ? next : settled(state, next, reference);
}

/**
 * What follows from a step: that comparisons solved a task goes into the log, because a replay does not wait for them; the next task opens.
 */
export function settled(before: State, next: State, reference: Reference): State | Needs {
  const task = before.lesson === null ? null : currentBlock(before.lesson.context);
  const attempt = task === null || next.lesson === null ? null : attemptOf(next.lesson.context, task.id);
  if (task === null || attempt?.solved !== true || !attempt.compared || next.log.at(-1)?.type === 'compared')
    return opened(next, reference);
  return opened({ ...next, log: [...next.log, { type: 'compared', block: task.id }] }, reference);
}

function step(state: State, event: LogEvent, reference: Reference): State | Needs {
  const logged = { ...state, log: [...state.log, event] };
  switch (event.type) {
    case 'command':
      return advanceCommand(logged, event, reference);
    case 'undo':
      return move(logged, undo(state.timeline), 'undone', 'nothingToUndo', reference);
    case 'redo':
      return move(logged, redo(state.timeline), 'redone', 'nothingToRedo', reference);
    case 'clear':
      return { ...logged, terminal: [] };
    case 'file':
      return file(logged, event.path, event.text);
    case 'answer':
      return answer(logged, event.block, event.answer);
    case 'question':
      return answerQuestion(logged, event.block, event.answer, reference);
    case 'check':
      return tell(logged, { type: 'CHECK', block: event.block, judge: judgeOf(state, reference, { all: true }) });
    case 'compared':
      return compared(logged, event.block, reference);
    case 'hint':
      return tell(logged, { type: 'HINT', block: event.block, on: event.on });
    case 'solution':
      return tell(logged, { type: 'SHOW_SOLUTION', block: event.block });
  }
}

function advanceCommand(
  state: State,
  event: Extract<LogEvent, { type: 'command' }>,
  reference: Reference,
): State | Needs {
  let timeline = state.timeline;
  const { waited } = worldOf(timeline);
  const executions: Execution[] = [];
  for (const call of event.calls) {
    const execution = perform(
      timeline,
      call,
      later(event.at, worldOf(timeline).waited - waited),
      state.start.seed,
      reference,
    );
    if ('needs' in execution) return execution;
    executions.push(execution);
    timeline = record(timeline, execution, state.nextEntry);
  }
  const before = worldOf(state.timeline);
  const after = worldOf(timeline);
  const changed = (['account', 'services', 'organization'] as const).some((part) => before[part] !== after[part]);
  const entry: TerminalEntry = {
    id: state.nextEntry,
    who: acting(before, state.shell.variables)?.name ?? null,
    line: event.line,
    stdout: event.stdout,
    stderr: event.stderr,
    said: event.said,
    pieces: event.pieces,
    exitCode: event.exitCode,
    denied: event.denied,
    denial: denialOf(executions),
  };
  const next: State = {
    ...state,
    timeline,
    shell: {
      ...state.shell,
      announced: event.announced,
      lastExit: event.exitCode,
      variables: event.variables === undefined ? state.shell.variables : new Map(event.variables),
      unexported: event.unexported === undefined ? state.shell.unexported : new Map(event.unexported),
      config: event.config === undefined ? state.shell.config : new Map(event.config),
    },
    terminal: [...state.terminal, entry],
    history: event.line === state.history.at(-1) ? state.history : [...state.history, event.line],
    change: changed ? mapChange(diffWorlds(before, after)) : state.change,
    lastDecision: lastOf(executions) ?? (changed ? null : state.lastDecision),
    lastDenial: denialOf(executions) ?? state.lastDenial,
    nextCall: Math.max(state.nextCall, ...event.calls.map(({ n }) => n + 1)),
    nextEntry: state.nextEntry + 1,
  };
  if (executions.length === 0) return next;
  const attempt = executions.some((execution) => !execution.record.readOnly);
  return tell(next, { type: 'CALLED', judge: judgeOf(next, reference), attempt });
}

function perform(
  timeline: Timeline,
  call: SavedCall,
  at: string,
  seed: string,
  reference: Reference,
): Execution | Needs {
  const { n, caller, service, operation, input } = call;
  const ambient = { ...pastOf(timeline), at, seed, n, reference };
  return execute(worldOf(timeline), { caller, service, operation, input }, registry, ambient);
}

/** The last decision on the request of a user or a role. The administrator may do everything, so its decisions tell nothing. */
function lastOf(executions: readonly Execution[]): Decision | null {
  return (
    executions.findLast(({ call, decision }) => decision !== null && call.caller.kind !== 'role-session')?.decision ??
    null
  );
}

/** The last refusal of some calls. */
export const denialOf = (executions: readonly Execution[]): Decision | null =>
  executions.findLast(({ decision }) => decision !== null && decision.verdict !== 'allowed')?.decision ?? null;

function move(
  state: State,
  timeline: Timeline | null,
  done: SessionPhraseId,
  nothing: SessionPhraseId,
  reference: Reference,
): State {
  if (timeline === null) return say(state, [{ kind: 'session', phrase: { id: nothing, values: {} } }]);
  const change = mapChange(diffWorlds(worldOf(state.timeline), worldOf(timeline)));
  const moved = say({ ...state, timeline, change, lastDecision: null }, [
    { kind: 'session', phrase: { id: done, values: {} } },
  ]);
  return tell(moved, { type: 'MOVED', judge: judgeOf(moved, reference) });
}

/** Files are the shell's, not the account's: undo leaves them as they are. */
function file(state: State, path: string, text: string | null): State {
  const { files } = state.shell;
  const wrong = text === null ? null : fileProblem(files, path, text);
  if (wrong !== null) return say(state, [{ kind: 'session', phrase: { id: wrong, values: {} } }]);
  return { ...state, shell: { ...state.shell, files: withFile(files, path, text) } };
}

function answer(state: State, id: string, verdict: Decision['verdict']): State {
  const block = state.lesson === null ? null : currentBlock(state.lesson.context);
  if (block?.kind !== 'predict' || block.id !== id) return state;
  const decision = decisionOn(worldOf(state.timeline), block.ask);
  if (decision === null) return state;
  return tell({ ...state, lastDecision: decision }, { type: 'ANSWER', block: id, answer: verdict, decision });
}

function answerQuestion(state: State, id: string, given: Answer, reference: Reference): State {
  const block = state.lesson === null ? null : currentBlock(state.lesson.context);
  // An edited lesson may ask a question of another kind under the same id.
  if (block?.kind !== 'question' || block.id !== id) return state;
  const { marking } = groundsOf(state);
  if (!marking.isAnswer(block.question, given)) return state;
  const marked = marking.markAnswer(block.question, given, { evidence: evidenceOf(state, reference) });
  return tell(state, { type: 'GRADE', block: id, answer: given, marked });
}

/** The log says that the comparisons passed for which the lesson waits here. Cheap checks are judged all the same. */
function compared(state: State, id: string, reference: Reference): State {
  const context = state.lesson?.context;
  if (context === undefined || context.awaited === null || currentBlock(context)?.id !== id) return state;
  const { generation } = context.awaited;
  return tell(state, { type: 'COMPARED', generation, judge: trustingJudgeOf(state, reference) });
}

/** The state after its lesson was told of something. */
export function tell(state: State, event: LessonEvent): State {
  if (state.lesson === null) return state;
  const [lesson] = transition(lessonMachine, state.lesson, event);
  return { ...state, lesson, told: event.type };
}
