import { initialTransition, transition, type SnapshotFrom } from 'xstate';
import { createShell, type Shell } from '../cli/index.ts';
import type { Lesson } from '../course/index.ts';
import { decisionOn, type Evidence } from '../grader/index.ts';
import {
  createWorld,
  diffAccounts,
  execute,
  type Decision,
  type Execution,
  type Needs,
  type Reference,
  type World,
} from '../iam/index.ts';
import { registry, sampleServices } from '../services/index.ts';
import { mapChange } from './account-map.ts';
import { currentBlock, lessonMachine, type LessonEvent } from './lesson-machine.ts';
import type { LogEvent, SavedCall } from './log.ts';
import { createTimeline, record, recordsOf, redo, undo, worldOf, type Timeline } from './timeline.ts';
import type { MapChange, Said, SessionPhraseId, TerminalEntry } from './view.ts';

export type LessonState = SnapshotFrom<typeof lessonMachine>;

/** What a session starts from. */
export interface Start {
  readonly world: World;
  readonly lesson: Lesson | null;
  readonly seed: string;
}

/** The whole state of a session: it follows from the start and the log. */
export interface State {
  readonly start: Start;
  readonly timeline: Timeline;
  readonly shell: Shell;
  readonly lesson: LessonState | null;
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
  return {
    start,
    timeline: createTimeline(start.world),
    shell: createShell(),
    lesson,
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
  const blocks = lesson.steps.flatMap(({ parts }) =>
    parts.filter((part) => part.kind === 'predict' || part.kind === 'task'),
  );
  const [initial] = initialTransition(lessonMachine, { blocks });
  const [opened] = transition(lessonMachine, initial, { type: 'OPEN' });
  return opened;
}

export function evidenceOf({ start, timeline }: State, reference: Reference): Evidence {
  return { before: start.world, after: worldOf(timeline), records: recordsOf(timeline), reference };
}

/**
 * The state after one event of the log: the only step that a live session and a replay take. Calls are executed here, so a saved log cannot
 * bring about what the account would not allow. Answers `{needs}` when reference data is missing and has done nothing then.
 */
export function advance(state: State, event: LogEvent, reference: Reference): State | Needs {
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
    case 'answer':
      return answer(logged, event.block, event.answer);
    case 'check':
      return tell(logged, { type: 'CHECK', block: event.block, evidence: evidenceOf(state, reference) });
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
    change: changed ? mapChange(diffAccounts(before.account, after.account)) : state.change,
    lastDecision: lastOf(executions) ?? (changed ? null : state.lastDecision),
    lastDenial: denialOf(executions) ?? state.lastDenial,
    nextCall: Math.max(state.nextCall, ...event.calls.map(({ n }) => n + 1)),
    nextEntry: state.nextEntry + 1,
  };
  if (executions.length === 0) return next;
  const attempt = executions.some((execution) => !execution.record.readOnly);
  return tell(next, { type: 'CALLED', evidence: evidenceOf(next, reference), attempt });
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
  const change = mapChange(diffAccounts(worldOf(state.timeline).account, worldOf(timeline).account));
  const moved = say({ ...state, timeline, change, lastDecision: null }, [
    { kind: 'session', phrase: { id: done, values: {} } },
  ]);
  return tell(moved, { type: 'MOVED', evidence: evidenceOf(moved, reference) });
}

/** An entry of the log that is the session's own. */
function say(state: State, said: readonly Said[]): State {
  const entry: TerminalEntry = {
    id: state.nextEntry,
    line: '',
    stdout: '',
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

function tell(state: State, event: LessonEvent): State {
  if (state.lesson === null) return state;
  const [lesson] = transition(lessonMachine, state.lesson, event);
  return { ...state, lesson };
}
