import { useState, type ReactNode } from 'react';
import { strings } from '../../strings/index.ts';
import { Confirm } from './Confirm.tsx';
import './lesson.css';

interface Props {
  readonly outcome: 'unaided' | 'assisted';
  readonly objectives: readonly string[];
  /** Address of the course map. */
  readonly next: string;
  onRestart(): void;
}

/** The end of a lesson: how it was solved and what it was for. The place that it is put into announces it. */
export function Debrief({ outcome, objectives, next, onRestart }: Props): ReactNode {
  const words = strings.lesson.debrief;
  const task = strings.lesson.task;
  const [asking, setAsking] = useState(false);
  return (
    <div className="block debrief" data-outcome={outcome}>
      <h2>{words[outcome]}</h2>
      <p>{outcome === 'unaided' ? words.unaidedText : words.assistedText}</p>
      <p className="hint-title">{words.learned}</p>
      <ul>
        {objectives.map((objective) => (
          <li key={objective}>{objective}</li>
        ))}
      </ul>
      <div className="debrief-buttons">
        <a className="button button-primary" href={next}>
          {words.next}
        </a>
        <button type="button" className="button button-quiet" onClick={() => setAsking(true)}>
          {task.startOver}
        </button>
      </div>
      {asking && (
        <Confirm
          question={task.startOverAsk}
          yes={task.startOverYes}
          no={words.stay}
          onYes={onRestart}
          onNo={() => setAsking(false)}
        />
      )}
    </div>
  );
}
