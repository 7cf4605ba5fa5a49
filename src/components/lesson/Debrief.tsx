import type { ReactNode } from 'react';
import { strings } from '../../strings/index.ts';
import './lesson.css';

interface Props {
  readonly outcome: 'unaided' | 'assisted';
  readonly objectives: readonly string[];
  /** Address of the course map. */
  readonly next: string;
}

/** The end of a lesson: how it was solved and what it was for. */
export function Debrief({ outcome, objectives, next }: Props): ReactNode {
  const words = strings.lesson.debrief;
  return (
    <div className="block debrief" role="status" data-outcome={outcome}>
      <h2>{words[outcome]}</h2>
      <p>{outcome === 'unaided' ? words.unaidedText : words.assistedText}</p>
      <p className="hint-title">{words.learned}</p>
      <ul>
        {objectives.map((objective) => (
          <li key={objective}>{objective}</li>
        ))}
      </ul>
      <a className="button button-primary" href={next}>
        {words.next}
      </a>
    </div>
  );
}
