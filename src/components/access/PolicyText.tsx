import { useEffect, useRef, type ReactNode } from 'react';
import type { TextRange } from '../../iam/index.ts';
import { piecesOf, type Mark } from './marks.ts';

interface Props {
  readonly text: string;
  readonly label: string;
  /** In the order of the text; they do not overlap. */
  readonly marks: readonly Mark[];
  /** Where to scroll to. */
  readonly at: TextRange | null;
  /** Whether it takes the focus and comes into view, because somebody asked to see it. */
  readonly wanted: boolean;
  onSeen(): void;
}

/** Lines above the statement that stay in view. */
const ABOVE = 24;

/** A whole document with statements marked, scrolled to one of them. It scrolls, so it takes the focus. */
export function PolicyText({ text, label, marks, at, wanted, onSeen }: Props): ReactNode {
  const box = useRef<HTMLPreElement>(null);
  const start = at?.start ?? null;

  useEffect(() => {
    const pre = box.current;
    if (pre === null || start === null) return undefined;
    // It has no height as long as its face or what it is folded into does not show.
    const observer = new ResizeObserver(() => {
      if (pre.clientHeight === 0) return;
      const mark = pre.querySelector<HTMLElement>('[data-at]');
      if (mark !== null) pre.scrollTop = mark.offsetTop - ABOVE;
      observer.disconnect();
    });
    observer.observe(pre);
    return () => observer.disconnect();
  }, [text, start]);

  useEffect(() => {
    if (!wanted) return;
    box.current?.focus({ preventScroll: true });
    // The way to the policy and what is compared come into view as well, where there is room.
    box.current?.closest('.trace-policy')?.scrollIntoView({ block: 'nearest' });
    box.current?.scrollIntoView({ block: 'nearest' });
    onSeen();
  }, [wanted, onSeen]);

  return (
    // The rule knows no scrolling regions; WCAG 2.1.1 asks for the tab stop.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <pre className="trace-text" ref={box} tabIndex={0} role="group" aria-label={label}>
      <code>
        {piecesOf(text, marks).map(({ text: part, mark, isBlock }, index) =>
          mark === null ? (
            part
          ) : (
            <mark
              key={index}
              className={isBlock ? `is-${mark.kind} is-block` : `is-${mark.kind}`}
              data-at={mark.range.start === start ? '' : undefined}
            >
              {part}
            </mark>
          ),
        )}
      </code>
    </pre>
  );
}
