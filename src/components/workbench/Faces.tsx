import { useId, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { strings } from '../../strings/index.ts';
import type { FaceId } from './steering.ts';

export interface Face {
  readonly id: FaceId;
  readonly title: string;
  /** Drawn while the face shows. */
  readonly content: ReactNode;
}

interface Props {
  readonly faces: readonly Face[];
  readonly chosen: FaceId;
  /** At the right end of the row of tabs. */
  readonly aside: ReactNode;
  onChoose(id: FaceId): void;
}

/** Tabs over one account. A face is drawn when it is first chosen and keeps its state from then on. */
export function Faces({ faces, chosen, aside, onChoose }: Props): ReactNode {
  const prefix = useId();
  const tabs = useRef<HTMLDivElement>(null);
  const [visited, setVisited] = useState<readonly FaceId[]>([chosen]);
  if (!visited.includes(chosen)) setVisited([...visited, chosen]);

  const onKeyDown = (event: KeyboardEvent): void => {
    const now = faces.findIndex((face) => face.id === chosen);
    const to = { ArrowRight: now + 1, ArrowLeft: now - 1, Home: 0, End: faces.length - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    const index = (to + faces.length) % faces.length;
    const face = faces[index];
    if (face === undefined) return;
    onChoose(face.id);
    tabs.current?.querySelectorAll<HTMLElement>('[role=tab]')[index]?.focus();
  };

  return (
    <>
      <div className="faces-bar">
        <div
          className="faces"
          role="tablist"
          tabIndex={-1}
          aria-label={strings.workbench.faces.label}
          ref={tabs}
          onKeyDown={onKeyDown}
        >
          {faces.map((face) => (
            <button
              key={face.id}
              type="button"
              role="tab"
              id={`${prefix}-${face.id}-tab`}
              aria-controls={`${prefix}-${face.id}`}
              aria-selected={face.id === chosen}
              tabIndex={face.id === chosen ? 0 : -1}
              onClick={() => onChoose(face.id)}
            >
              {face.title}
            </button>
          ))}
        </div>
        {aside}
      </div>
      <div className="faces-panels">
        {faces.map((face) => (
          <div
            key={face.id}
            className="faces-panel"
            role="tabpanel"
            id={`${prefix}-${face.id}`}
            aria-labelledby={`${prefix}-${face.id}-tab`}
            hidden={face.id !== chosen}
          >
            {visited.includes(face.id) && face.content}
          </div>
        ))}
      </div>
    </>
  );
}
