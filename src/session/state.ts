import { initialTransition, transition, type SnapshotFrom } from 'xstate';
import { createShell, type Shell } from '../cli/shell.ts';
import type { Lesson, TaskBlock } from '../course/index.ts';
import { decisionOn, lessonMarking, type Answer, type Evidence } from '../grader/index.ts';
import {
  createWorld,
  diffWorlds,
  execute,
  type Decision,
  type Execution,
  type Needs,
  type Reference,
  type World,
} from '../iam/index.ts';
import { registry, sampleServices } from '../services/index.ts';
import { mapChange } from './account-map.ts';
import { blocksOf } from './blocks.ts';
import { executeAll } from './calls.ts';
import { fileProblem, withFile } from './files.ts';
import type { Grounds } from './grounds.ts';
import { currentBlock, lessonMachine, under, type LessonEvent, type Judge } from './lesson-machine.ts';
import type { LogEvent, SavedCall } from './log.ts';
import { createTimeline, grounded, record, recordsOf, redo, undo, worldOf, type Timeline } from './timeline.ts';
import type { MapChange, Said, SessionPhraseId, TerminalEntry } from './view.ts';

export type LessonState = SnapshotFrom<typeof lessonMachine>;

/** What a session starts from. */
export interface Start {
  readonly world: World;
  readonly lesson: Lesson | null;
  readonly seed: string;
  /** What its checks look at besides the account; null until something is judged. */
  readonly grounds: Grounds | null;
}

/** The whole state of a session: it follows from the start and the log. */
export interface State {
  readonly start: Start;
  readonly timeline: Timeline;
  readonly shell: Shell;
  readonly lesson: LessonState | null;
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

export function createState(start: Start): State {
  const lesson = start.lesson === null ? null : openLesson(start.lesson);
  const first = lesson === null ? null : currentBlock(lesson.context);
  return {
    start,
    timeline: createTimeline(start.world),
    shell: createShell(),
    lesson,
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
  return { ...createState(state.start), nextCall: state.nextCall, nextEntry: state.nextEntry, history: state.history };
}

function openLesson(lesson: Lesson): LessonState {
  const [initial] = initialTransition(lessonMachine, { blocks: blocksOf(lesson) });
  const [opened] = transition(lessonMachine, initial, { type: 'OPEN' });
  return opened;
}

export function evidenceOf({ start, timeline, lesson, openings }: State, reference: Reference): Evidence {
  const block = lesson === null ? null : currentBlock(lesson.context);
  return {
    before: (block === null ? undefined : under(openings, block.id)) ?? start.world,
    after: worldOf(timeline),
    solution: block === null ? null : (start.grounds?.solutions.get(block.id) ?? null),
    records: recordsOf(timeline),
    reference,
    compare: start.grounds?.compare,
  };
}

/** Judges by the account of this state. Only a state with grounds has anything to judge. */
function judgeOf(state: State, reference: Reference): Judge {
  const { grounds } = state.start;
  return (task) => {
    if (grounds === null) throw new Error(`The task ${task.id} is judged before its grounds are loaded`);
    return grounds.judge(task, evidenceOf(state, reference));
  };
}

/**
 * The state after one event of the log: the only step that a live session and a replay take. Calls are executed here, so a saved log cannot
 * bring about what the account would not allow. Answers `{needs}` when reference data is missing and has done nothing then.
 */
export function advance(state: State, event: LogEvent, reference: Reference): State | Needs {
  const next = step(state, event, reference);
  return 'needs' in next ? next : opened(next, reference);
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
      return tell(logged, { type: 'CHECK', block: event.block, judge: judgeOf(state, reference) });
    case 'hint':
      return tell(logged, { type: 'HINT', block: event.block });
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
  const executions: Execution[] = [];
  for (const call of event.calls) {
    const execution = perform(worldOf(timeline), call, event.at, state.start.seed, reference);
    if ('needs' in execution) return execution;
    executions.push(execution);
    timeline = record(timeline, execution, state.nextEntry);
  }
  const before = worldOf(state.timeline);
  const after = worldOf(timeline);
  const changed = before.account !== after.account;
  const entry: TerminalEntry = {
    id: state.nextEntry,
    line: event.line,
    stdout: event.stdout,
    stderr: event.stderr,
    said: event.said,
    exitCode: event.exitCode,
    denied: event.denied,
  };
  const next: State = {
    ...state,
    timeline,
    shell: { ...state.shell, announced: event.announced },
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

function perform(world: World, call: SavedCall, at: string, seed: string, reference: Reference): Execution | Needs {
  const { n, caller, service, operation, input } = call;
  return execute(world, { caller, service, operation, input }, registry, { at, seed, n, reference });
}

/** The last decision on a user's request. The administrator may do everything, so its decisions tell nothing. */
function lastOf(executions: readonly Execution[]): Decision | null {
  return (
    executions.findLast(({ call, decision }) => decision !== null && call.caller.kind === 'user')?.decision ?? null
  );
}

const denialOf = (executions: readonly Execution[]): Decision | null =>
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

/** An entry of the log that is the session's own. */
function say(state: State, said: readonly Said[], stdout = ''): State {
  const entry: TerminalEntry = {
    id: state.nextEntry,
    line: '',
    stdout,
    stderr: '',
    said,
    exitCode: 0,
    denied: false,
  };
  return { ...state, terminal: [...state.terminal, entry], nextEntry: state.nextEntry + 1 };
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
  if (block?.kind !== 'question' || block.id !== id || !lessonMarking.isAnswer(block.question, given)) return state;
  const marked = lessonMarking.markAnswer(block.question, given, { evidence: evidenceOf(state, reference) });
  return tell(state, { type: 'GRADE', block: id, answer: given, marked });
}

/** Numbers of the calls of others; far below those of learners. */
const CALLS_OF_OTHERS = -500_000;

/** The state once the task at hand has been opened: what others did meanwhile is done, and the world is noted that its checks compare with. */
function opened(state: State, reference: Reference): State | Needs {
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

function tell(state: State, event: LessonEvent): State {
  if (state.lesson === null) return state;
  const [lesson] = transition(lessonMachine, state.lesson, event);
  return { ...state, lesson };
}
