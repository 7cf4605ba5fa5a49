import { chosenOf } from './chosen.ts';
import { attemptOf, currentBlock } from './lesson-machine.ts';
import type { LogEvent } from './log.ts';
import type { State } from './state.ts';

/** A new event with what a replay will want to know: it compares nothing, and the lesson may have been edited by then. */
export function remembering(event: LogEvent, { lesson }: State): LogEvent {
  if (lesson === null) return event;
  const { context } = lesson;
  if (event.type === 'hint') return { ...event, on: attemptOf(context, event.block).report?.firstFailing ?? undefined };
  const block = currentBlock(context);
  return event.type === 'question' && block?.kind === 'question' && block.id === event.block
    ? { ...event, chosen: chosenOf(block.question, event.answer) }
    : event;
}
