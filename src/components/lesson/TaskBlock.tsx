import { lazy, Suspense, useRef, useState, type ReactNode } from 'react';
import type { TaskBlock as Block } from '../../course/index.ts';
import type { CheckResult } from '../../grader/index.ts';
import type { Decision } from '../../iam/index.ts';
import type { SessionEvent, TaskView } from '../../session/index.ts';
import { strings } from '../../strings/index.ts';
import type { Asked } from '../access/asked.ts';
import { MissingPart } from '../workbench/MissingPart.tsx';
import { Words } from '../words/Words.tsx';
import { Checks } from './Checks.tsx';
import { Confirm } from './Confirm.tsx';
import { HtmlSlot, slot } from './HtmlSlot.tsx';
import './lesson.css';

/** Comes when the checks that compare could not be judged. */
const Unjudged = lazy(() => import('./Unjudged.tsx').catch(() => ({ default: MissingPart })));

const words = strings.lesson.task;

interface Props {
  readonly block: Block;
  /** Null at build and while it waits: everything is drawn, nothing can be pressed. */
  readonly task?: TaskView | null;
  /** For the build: the checks as they are before anything was tried, `ungraded(block.checks)`. */
  readonly checks?: readonly CheckResult[];
  /** For the build: whether another block comes before it. */
  readonly waits?: boolean;
  readonly canUndo?: boolean;
  readonly send?: (event: SessionEvent) => void;
  readonly onRestart?: () => void;
  readonly onShow?: (decision: Decision) => void;
  readonly onAsk?: (asked: Asked) => void;
  readonly onCopy?: (text: string) => void;
}

const nothing = (): void => undefined;

/** Where the HTML of a rung or a mistake is kept: the view carries the text, the page the template. */
function hintSlot(block: Block, html: string): string {
  for (const { on, rungs } of block.hints) {
    const rung = rungs.indexOf(html);
    if (rung !== -1) return slot.hint(block.id, on, rung);
  }
  throw new Error(`The task "${block.id}" has no such hint`);
}

/** A goal in the account, what is checked, and help in rungs. */
export default function TaskBlock({
  block,
  task = null,
  checks: initial = [],
  waits = false,
  canUndo = false,
  send = nothing,
  onRestart = nothing,
  onShow = nothing,
  onAsk = nothing,
  onCopy = nothing,
}: Props): ReactNode {
  const [asking, setAsking] = useState<'restart' | 'solution' | null>(null);
  const buttons = useRef<HTMLDivElement>(null);
  const checks = task?.checks ?? initial;
  const open = task?.state === 'open';
  const solved = task?.state === 'solved';
  const attempted = task?.attempted === true;
  const mistake = task?.mistake ?? null;
  const mistakeAt = block.mistakes.findIndex(({ name }) => name === mistake?.name);
  const passed = checks.filter(({ verdict }) => verdict === 'pass').length;
  const failing = checks.find(({ verdict }) => verdict === 'fail');
  const solution = task?.solution ?? null;
  const hints = task?.hints ?? { shown: [], total: 0 };
  // Said, not disabled: the button that was pressed keeps the focus.
  const noHint = hints.shown.length >= hints.total;

  const settle = (event: SessionEvent | null): void => {
    if (event !== null) send(event);
    setAsking(null);
    buttons.current?.querySelector<HTMLButtonElement>('button:enabled')?.focus();
  };

  return (
    <div className="block task" data-state={task?.state ?? 'waiting'} aria-busy={task?.comparing === true}>
      <p className="block-title">
        {words.title}
        {waits && <span>{words.waiting}</span>}
      </p>
      <HtmlSlot id={slot.goal(block.id)} html={block.goal} className="prose task-goal" />
      <Checks
        checks={checks}
        attempted={attempted && open}
        onShow={onShow}
        onAsk={onAsk}
        mistake={
          mistakeAt !== -1 && (
            <HtmlSlot
              id={slot.mistake(block.id, mistakeAt)}
              html={block.mistakes[mistakeAt]?.says ?? ''}
              className="check-mistake"
            />
          )
        }
      />
      {open && task.unjudged !== null && (
        <Suspense fallback={null}>
          <Unjudged reason={task.unjudged} onAgain={() => send({ type: 'CHECK', block: block.id })} />
        </Suspense>
      )}
      <div role="status">
        {solved && <p className="task-solved">{task.assisted ? words.solvedAssisted : words.solved}</p>}
        {open && attempted && (
          <p className="visually-hidden">
            {words.progress(passed, checks.length)}{' '}
            {failing !== undefined && <Words text={words.firstFailing(strings.checks.sentence(failing.label))} />}
          </p>
        )}
        {open && hints.shown.length > 0 && (
          <ol className="hints" role="list">
            {hints.shown.map((html, index) => (
              <li key={html}>
                <p className="hint-title">{words.hintTitle(index + 1)}</p>
                <HtmlSlot id={hintSlot(block, html)} html={html} className="hint-text" />
              </li>
            ))}
          </ol>
        )}
        {solution !== null && (
          <div className="solution">
            <p className="hint-title">{words.solutionTitle}</p>
            <pre>
              <code>
                {solution.split('\n').map((line) => (
                  <span key={line}>{line}</span>
                ))}
              </code>
            </pre>
            <button type="button" className="button" onClick={() => onCopy(solution)}>
              {strings.lesson.commands.copy}
            </button>
          </div>
        )}
      </div>
      {!solved && (
        <div className="task-buttons" ref={buttons}>
          <button
            type="button"
            className="button"
            disabled={!open}
            onClick={() => send({ type: 'CHECK', block: block.id })}
          >
            {words.check}
          </button>
          <button
            type="button"
            className="button"
            disabled={!open}
            aria-disabled={noHint}
            onClick={() => {
              if (!noHint) send({ type: 'HINT', block: block.id });
            }}
          >
            {hints.total === 0
              ? words.hint
              : hints.shown.length >= hints.total
                ? words.hintsUp(hints.total)
                : words.hintOf(hints.shown.length + 1, hints.total)}
          </button>
          <div className="task-others">
            <button
              type="button"
              className="button button-quiet"
              disabled={!open}
              aria-disabled={!canUndo}
              onClick={() => {
                if (canUndo) send({ type: 'UNDO' });
              }}
            >
              {words.undo}
            </button>
            <button type="button" className="button button-quiet" disabled={!open} onClick={() => setAsking('restart')}>
              {words.startOver}
            </button>
            {solution === null && (
              <button
                type="button"
                className="button button-quiet"
                disabled={!open}
                onClick={() => setAsking('solution')}
              >
                {words.solution}
              </button>
            )}
          </div>
        </div>
      )}
      {asking === 'restart' && (
        <Confirm
          question={words.startOverAsk}
          yes={words.startOverYes}
          no={words.keepTrying}
          onYes={() => {
            setAsking(null);
            onRestart();
          }}
          onNo={() => settle(null)}
        />
      )}
      {asking === 'solution' && (
        <Confirm
          question={words.solutionAsk}
          yes={words.solutionYes}
          no={words.keepTrying}
          onYes={() => settle({ type: 'SHOW_SOLUTION', block: block.id })}
          onNo={() => settle(null)}
        />
      )}
    </div>
  );
}
