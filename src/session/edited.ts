import type { Catalog } from '../catalog/index.ts';
import type { Block, Lesson } from '../course/index.ts';
import { blocksOf, isBlock } from './blocks.ts';
import { chosenOf, stillChosen } from './chosen.ts';
import { currentBlock, under } from './lesson-machine.ts';
import type { LogEvent, SavedWork } from './log.ts';
import { advanceAll } from './advance-all.ts';
import type { State } from './state.ts';
import { recordsOf } from './timeline.ts';
import type { Loss } from './view.ts';

type AboutBlock = Extract<LogEvent, { readonly block: string }>;

/** What a replay on an edited lesson comes to: what still maps, and what does not. */
export interface Replayed {
  readonly state: State;
  readonly losses: readonly Loss[];
}

/**
 * Replays the log of a lesson that was edited since. Everything is judged anew. An event about a block that comes later now waits until that
 * block opens, and nothing that has no place any more is dropped without a word.
 */
export async function replayEdited(
  start: State,
  { log, progress }: Pick<SavedWork, 'log' | 'progress'>,
  lesson: Lesson,
  catalog: Catalog,
): Promise<Replayed> {
  const blocks = new Map(blocksOf(lesson).map((block) => [block.id, block]));
  const early = new Map<string, AboutBlock[]>();
  const commands: Loss[] = [];
  let state = start;

  const step = async (event: LogEvent): Promise<void> => {
    const before = recordsOf(state.timeline).length;
    state = await advanceAll(state, [event], catalog, { anew: true });
    if (failsNow(event, state, before)) commands.push({ kind: 'command', line: event.line });
  };
  const stepAbout = async (event: AboutBlock): Promise<void> => {
    const fitting = fitted(event, blocks.get(event.block));
    if (fitting !== null) await step(fitting);
  };
  /** What was done in a block that has opened only now. */
  const catchUp = async (): Promise<void> => {
    for (;;) {
      const id = state.lesson === null ? undefined : currentBlock(state.lesson.context)?.id;
      const events = id === undefined ? undefined : early.get(id);
      if (id === undefined || events === undefined) return;
      early.delete(id);
      for (const event of events) await stepAbout(event);
    }
  };

  for (const event of log) {
    if ('block' in event) {
      if (comesLater(state, event.block)) early.set(event.block, [...(early.get(event.block) ?? []), event]);
      else if (blocks.has(event.block)) await stepAbout(event);
    } else {
      await step(event);
    }
    await catchUp();
  }
  return { state, losses: [...lostBlocks(state, log, progress.done ?? [], lesson), ...commands] };
}

/** Whether a command ran then and is refused now. */
const failsNow = (
  event: LogEvent,
  { timeline }: State,
  before: number,
): event is Extract<LogEvent, { type: 'command' }> =>
  event.type === 'command' &&
  event.exitCode === 0 &&
  recordsOf(timeline)
    .slice(before)
    .some(({ error }) => error !== null);

function comesLater({ lesson }: State, id: string): boolean {
  if (lesson === null) return false;
  const { blocks, at } = lesson.context;
  return blocks.findIndex((block) => block.id === id) > at;
}

/** The event as it fits the block of today; null when it does not. */
function fitted(event: AboutBlock, block: Block | undefined): AboutBlock | null {
  if (event.type !== 'question') return event;
  if (block?.kind !== 'question') return null;
  const answer = stillChosen(block.question, event);
  return answer === null ? null : { ...event, answer, chosen: chosenOf(block.question, answer) };
}

/** Blocks that were done, or of which something was done, and are not now. */
function lostBlocks(
  { lesson: machine }: State,
  log: readonly LogEvent[],
  done: readonly string[],
  lesson: Lesson,
): readonly Loss[] {
  if (machine === null) return [];
  const { blocks, at, predictions, answers } = machine.context;
  const touched = log.flatMap((event) => ('block' in event ? [event.block] : []));
  const given = log.flatMap((event) => (event.type === 'answer' || event.type === 'question' ? [event.block] : []));
  const isThere = (id: string): boolean => blocks.some((block) => block.id === id);
  const isDone = (id: string): boolean =>
    blocks.findIndex((block) => block.id === id) < at ||
    under(predictions, id) !== undefined ||
    under(answers, id) !== undefined;
  const all = [...new Set([...done, ...touched])];
  return [
    ...all.filter((id) => !isThere(id)).map((block): Loss => ({ kind: 'gone', block })),
    ...blocks
      .filter(({ id }) => (done.includes(id) || given.includes(id)) && !isDone(id))
      .map((block): Loss => ({ kind: block.kind, block: block.id, title: titleOf(block, lesson) })),
  ];
}

/** What a reader knows a block by: the question itself, or the step that it stands in. */
const titleOf = (block: Block, { steps }: Lesson): string =>
  block.kind === 'question'
    ? block.question.title
    : (steps.find(({ parts }) => parts.some((part) => isBlock(part) && part.id === block.id))?.title ?? block.id);
