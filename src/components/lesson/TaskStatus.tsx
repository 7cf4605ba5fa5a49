import type { ReactNode } from 'react';
import type { LessonView } from '../../session/index.ts';
import { strings } from '../../strings/index.ts';

const words = strings.lesson.views;

interface Props {
  readonly lesson: LessonView;
  onOpen(block: string): void;
}

/** How far the open block is, for the bar at the bottom of a phone; leads to it. */
export function TaskStatus({ lesson, onOpen }: Props): ReactNode {
  if (lesson.outcome !== null) {
    return (
      <p className="task-status" data-state="pass">
        {words.solved}
        <span className="check-icon" aria-hidden="true" />
      </p>
    );
  }
  const block = Object.values(lesson.blocks).find(({ state }) => state === 'open');
  if (block === undefined) return null;
  const open = (): void => onOpen(block.id);
  if (block.kind !== 'task') {
    return (
      <button type="button" className="task-status" onClick={open}>
        {words[block.kind]}
      </button>
    );
  }
  const passed = block.checks.filter(({ verdict }) => verdict === 'pass').length;
  const state = block.attempted && block.checks.some(({ verdict }) => verdict === 'fail') ? 'fail' : 'pending';
  return (
    <button
      type="button"
      className="task-status"
      data-state={state}
      aria-label={words.progressLabel(passed, block.checks.length)}
      onClick={open}
    >
      {words.progress(passed, block.checks.length)}
      <span className="check-icon" aria-hidden="true" />
    </button>
  );
}
