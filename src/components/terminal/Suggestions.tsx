import { useEffect, useRef, type ReactNode } from 'react';
import type { Completion } from '../../session/index.ts';
import { strings } from '../../strings/index.ts';

interface Props {
  readonly id: string;
  readonly options: Completion['options'];
  readonly active: number;
  onTake(index: number): void;
}

/** The list under the input. Focus stays in the input, which names the active option. */
export default function Suggestions({ id, options, active, onTake }: Props): ReactNode {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.children[active]?.scrollIntoView({ block: 'nearest' });
  }, [active]);
  return (
    <div
      className="terminal-list"
      role="listbox"
      id={id}
      ref={list}
      aria-label={strings.workbench.terminal.suggestions}
    >
      {options.map((option, index) => (
        <div
          key={option.text}
          id={`${id}-${index}`}
          role="option"
          tabIndex={-1}
          aria-selected={index === active}
          // The input would lose the focus before the click arrives.
          onMouseDown={(event) => {
            event.preventDefault();
            onTake(index);
          }}
        >
          <span>{option.text}</span>
          {option.detail !== null && <small>{option.detail}</small>}
        </div>
      ))}
    </div>
  );
}
