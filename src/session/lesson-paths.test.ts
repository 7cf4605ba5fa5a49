import { createActor, initialTransition, type AnyTransitionDefinition, type SnapshotFrom } from 'xstate';
import { adjacencyMapToArray, getAdjacencyMap, getShortestPaths, getStateNodes } from 'xstate/graph';
import { describe, expect, test } from 'vitest';
import { allow, Sandbox } from '../../test/support/builders.ts';
import { evidenceOf } from '../../test/support/judge.ts';
import { join, leave, smallLesson as blocks } from '../../test/support/small-lesson.ts';
import type { MadeComparison } from '../grader/grading.ts';
import { decisionOn } from '../grader/index.ts';
import type { Comparison } from '../iam/index.ts';
import { judgeInSteps } from './judging.ts';
import { currentBlock, lessonMachine, type Judge, type LessonEvent } from './lesson-machine.ts';

type Snapshot = SnapshotFrom<typeof lessonMachine>;

const LOG = 'arn:aws:s3:::app-logs/2026.txt';
const start = new Sandbox().user('dana').group('Developers').inline('group', 'Developers', 'Read', allow('s3:*'));
const joined = new Sandbox().user('dana').group('Developers').inline('group', 'Developers', 'Read', allow('s3:*'));
joined.member('dana', 'Developers');

const decision = decisionOn(start.world, { who: 'dana', action: 's3:GetObject', resource: LOG });
const same: Comparison = { gained: null, lost: null, proof: 'exact', bounds: [] };
const more: Comparison = {
  ...same,
  gained: {
    user: 'dana',
    session: {},
    action: 's3:GetObject',
    resource: LOG,
    context: {},
    before: decision,
    after: decisionOn(joined.world, { who: 'dana', action: 's3:GetObject', resource: LOG }),
  },
};

/** Judges an account; what it compares comes out as `comparison` says, or stays open. */
const by =
  (account: Sandbox, comparison: Comparison | null = null): Judge =>
  (task) => {
    const evidence = evidenceOf(account, { before: start.world });
    const made: MadeComparison[] = [];
    for (;;) {
      const judged = judgeInSteps(task, evidence, { made, all: false });
      if (comparison === null || judged.open.length === 0) return judged;
      made.push(...judged.open.map((asked) => ({ asked, comparison })));
    }
  };
const judges = { apart: by(start), joined: by(joined), same: by(joined, same), more: by(joined, more) };
const accounts = [judges.apart, judges.joined];

/** The generation of an answer that comes too late. */
const LATE = -1;

/** Everything that can happen next, with answers to the question of now and to one before it. */
function eventsIn(snapshot: Snapshot): readonly LessonEvent[] {
  const answers = [generationOf(snapshot), LATE].flatMap((generation): LessonEvent[] => [
    { type: 'COMPARED', generation, judge: judges.same },
    { type: 'COMPARED', generation, judge: judges.more },
    { type: 'UNCOMPARED', generation, reason: 'offline' },
  ]);
  return [
    { type: 'OPEN' },
    ...(decision === null ? [] : [{ type: 'ANSWER', block: 'before', answer: 'allowed', decision } as const]),
    {
      type: 'GRADE',
      block: 'who-signs',
      answer: { kind: 'true-false', value: true },
      marked: { right: false, score: 0, misconceptions: [], parts: [false] },
    },
    ...accounts.flatMap((judge): LessonEvent[] => [
      { type: 'CALLED', judge, attempt: true },
      { type: 'CALLED', judge, attempt: false },
      { type: 'MOVED', judge },
    ]),
    ...[join, leave].flatMap(({ id }): LessonEvent[] => [
      ...accounts.map((judge) => ({ type: 'CHECK', block: id, judge }) as const),
      { type: 'HINT', block: id },
      { type: 'HINT', block: id, on: 'no-more' },
      { type: 'SHOW_SOLUTION', block: id },
    ]),
    ...answers,
  ];
}

/** What tells two states apart for what can happen next. Generations only grow, so they are told by whether one is awaited. */
function shape({ value, context }: Snapshot): string {
  const attempts = Object.entries(context.attempts).map(([id, { report, ...attempt }]) => [
    id,
    report?.results.map(({ verdict }) => verdict),
    attempt.attempted,
    attempt.solved,
    attempt.assisted,
    attempt.hints,
    attempt.unjudged,
  ]);
  return JSON.stringify([value, context.at, context.awaited !== null, attempts]);
}

/** An event in few words, with the account that it brings and how old an answer is. */
function named(event: LessonEvent, { context }: Snapshot): string {
  const { type } = event;
  const judge = 'judge' in event ? Object.entries(judges).find(([, one]) => one === event.judge)?.[0] : undefined;
  const words = [
    type,
    'block' in event ? event.block : undefined,
    judge,
    type === 'CALLED' && event.attempt ? 'attempt' : undefined,
    type === 'HINT' ? event.on : undefined,
    'generation' in event && event.generation !== context.awaited?.generation ? 'late' : undefined,
  ];
  return words.filter((word) => word !== undefined).join(' ');
}

interface Edge {
  readonly from: Snapshot;
  readonly event: LessonEvent;
  readonly to: Snapshot;
}

const traversal = {
  input: { blocks },
  events: (snapshot: Snapshot) => [...eventsIn(snapshot)],
  serializeState: shape,
  // The text of a judge says nothing of what it judges.
  serializeEvent: (event: LessonEvent) =>
    JSON.stringify([event, 'judge' in event ? Object.values(judges).indexOf(event.judge) : null]),
  limit: 200_000,
};

/** Every event in every state that can be reached. */
function everyEdge(): readonly Edge[] {
  const map = getAdjacencyMap(lessonMachine, traversal);
  return adjacencyMapToArray(map).map(({ state, event, nextState }) => ({ from: state, event, to: nextState }));
}

/** A way to every edge that does something else than those before it: the shortest path to where it begins, and the event. */
function everyPath(edges: readonly Edge[]): readonly (readonly LessonEvent[])[] {
  const wayTo = new Map(
    getShortestPaths(lessonMachine, traversal).map(({ state, steps }) => [
      shape(state),
      // The first step is how the machine starts.
      steps.slice(1).map(({ event }) => event),
    ]),
  );
  const told = new Map<string, readonly LessonEvent[]>();
  for (const { from, event, to } of edges) {
    const key = JSON.stringify([from.value, from.context.at, named(event, from), to.value, to.context.at]);
    const way = wayTo.get(shape(from));
    if (way !== undefined && !told.has(key)) told.set(key, [...way, event]);
  }
  return [...told.values()];
}

/** A transition as the machine defines it. */
const label = ({ source, eventType, guard, target }: AnyTransitionDefinition): string => {
  const guardName =
    typeof guard === 'string' ? guard : typeof guard === 'object' ? guard.type : (guard?.name ?? 'always');
  return `${source.id} ${eventType === '' ? 'at once' : eventType} [${guardName}] ${(target ?? []).map(({ id }) => id).join(' ')}`;
};

const defined = (): readonly string[] =>
  [lessonMachine.root, ...getStateNodes(lessonMachine.root)].flatMap((node) =>
    [...node.transitions.values(), node.always ?? []].flat().map(label),
  );

const generationOf = ({ context }: Snapshot): number => context.awaited?.generation ?? context.generation;

/** Walks a path with a real actor; every transition that was taken is noted. */
function walk(path: readonly LessonEvent[], taken: Set<string>): readonly Edge[] {
  const actor = createActor(lessonMachine, {
    input: { blocks },
    inspect: (event) => {
      if (event.type !== '@xstate.microstep') return;
      // oxlint-disable-next-line no-underscore-dangle -- XState tells which transitions a step took under this name alone.
      for (const one of event._transitions) taken.add(label(one));
    },
  }).start();
  return path.map((told) => {
    const from = actor.getSnapshot();
    // States that differ in how much was asked before are one state of the graph: its answers are to whatever is asked now.
    const event = 'generation' in told && told.generation !== LATE ? { ...told, generation: generationOf(from) } : told;
    actor.send(event);
    return { from, event, to: actor.getSnapshot() };
  });
}

const isSolved = ({ context }: Snapshot, id: string): boolean => context.attempts[id]?.solved === true;

/** What must hold of every step, wherever it is taken. */
const laws: Readonly<Record<string, (edge: Edge) => boolean>> = {
  'nothing leads back to a block before': ({ from, to }) => to.context.at >= from.context.at,
  'a block is left only when it is answered or solved': ({ from, to }) =>
    blocks.slice(from.context.at, to.context.at).every(({ kind, id }) => {
      if (kind === 'task') return isSolved(to, id);
      return (kind === 'predict' ? to.context.predictions : to.context.answers)[id] !== undefined;
    }),
  'going back or forward solves nothing': ({ from, event, to }) =>
    event.type !== 'MOVED' || (to.context.at === from.context.at && !to.matches({ flow: 'checking' })),
  'a call that only reads solves nothing': ({ from, event, to }) =>
    event.type !== 'CALLED' || event.attempt || to.context.at === from.context.at,
  'an answer to an earlier question changes nothing': ({ from, event, to }) =>
    !('generation' in event) || event.generation === from.context.awaited?.generation || shape(from) === shape(to),
  'an answer about an account that was only moved to solves nothing': ({ from, event, to }) =>
    event.type !== 'COMPARED' || !from.matches({ flow: 'working' }) || to.context.at === from.context.at,
  'whoever checks waits for an answer': ({ to }) => !to.matches({ flow: 'checking' }) || to.context.awaited !== null,
  'nobody waits for an answer about a block that is not at hand': ({ to }) =>
    to.context.awaited === null || currentBlock(to.context)?.kind === 'task',
  'a change of the account makes older answers come too late': ({ from, event, to }) =>
    from.context.awaited === null ||
    !['MOVED', 'CHECK'].includes(event.type) ||
    from.context.generation < to.context.generation ||
    shape(from) === shape(to),
  'every check that fails has a reason, and no other has one': ({ to }) =>
    Object.values(to.context.attempts).every(
      ({ report }) =>
        report?.results.every(({ verdict, reasons }) => (verdict === 'fail') === reasons.length > 0) ?? true,
    ),
  'no more rungs are shown than there are': ({ to }) =>
    [join, leave].every(({ id, hints }) =>
      Object.entries(to.context.attempts[id]?.hints ?? {}).every(
        ([on, shown]) => shown <= (hints.find((hint) => hint.on === on)?.rungs.length ?? 0),
      ),
    ),
  'a lesson is solved with all its tasks solved': ({ to }) =>
    !to.matches({ flow: 'solved' }) || [join, leave].every(({ id }) => isSolved(to, id)),
  'what could not be judged solves nothing and is not waited for': ({ from, event, to }) =>
    event.type !== 'UNCOMPARED' ||
    event.generation === LATE ||
    (to.context.at === from.context.at && to.context.awaited === null),
};

/** Whether this step shows a ready command or a solution: told from outside the machine. */
const shows = ({ from, event, to }: Edge): boolean =>
  (event.type === 'SHOW_SOLUTION' && currentBlock(from.context)?.id === event.block) ||
  (event.type === 'HINT' &&
    currentBlock(from.context)?.id === event.block &&
    to.context.attempts['join']?.hints['member'] === 2);

describe('every way through the lesson machine', () => {
  const edges = everyEdge();
  const paths = everyPath(edges);

  test.each(Object.entries(laws))('%s', (_law, holds) => {
    const broken = edges
      .filter((edge) => !holds(edge))
      .map(({ from, event, to }) => [shape(from), named(event, from), shape(to)]);
    expect(broken).toEqual([]);
    expect(edges.length).toBeGreaterThan(1000);
  });

  test('the paths take every transition that the machine defines', () => {
    const taken = new Set<string>();
    for (const path of paths) walk(path, taken);
    expect(defined().filter((one) => !taken.has(one))).toEqual([]);
    expect(defined().length).toBeGreaterThan(20);
  });

  test('a transition that no path takes is found out', () => {
    const taken = new Set<string>();
    for (const path of paths) if (path.every(({ type }) => type !== 'UNCOMPARED')) walk(path, taken);
    expect(
      defined()
        .filter((one) => !taken.has(one))
        .map((one) => one.split(' ')[1]),
    ).toEqual(['UNCOMPARED', 'UNCOMPARED']);
  });

  test('whoever saw a ready command or a solution ends assisted, and whoever did not ends unaided', () => {
    const endings = paths
      .map((path) => walk(path, new Set()))
      .filter((steps) => steps.at(-1)?.to.matches({ flow: 'solved' }));
    const assisted = endings.filter((steps) => steps.some(shows));
    expect([assisted.length, endings.length - assisted.length].every((count) => count > 0)).toBe(true);
    for (const steps of endings) {
      const ending = steps.some(shows) ? 'assisted' : 'unaided';
      expect(steps.at(-1)?.to.value).toMatchObject({ flow: { solved: ending } });
    }
  });

  test('begins with the briefing', () => {
    expect(initialTransition(lessonMachine, { blocks })[0].value).toEqual({ flow: 'briefing', help: 'unaided' });
  });
});
