import { useState, type ReactNode } from 'react';
import { debriefStrings as words } from '../../strings/debrief.ts';
import { strings } from '../../strings/index.ts';
import { Confirm } from './Confirm.tsx';
import './lesson.css';

interface Props {
  readonly outcome: 'unaided' | 'assisted';
  readonly objectives: readonly string[];
  /** The next lesson of the course; null after the last one. */
  readonly next: { readonly title: string; readonly href: string } | null;
  /** Address of the course map. */
  readonly map: string;
  /** How many answers there were to predictions and questions, and how many of them were right. */
  readonly answers: { readonly right: number; readonly all: number };
  onRestart(): void;
}

/** The end of a lesson: how it was solved and what it was for. The place that it is put into announces it. */
export default function Debrief({ outcome, objectives, next, map, answers, onRestart }: Props): ReactNode {
  const task = strings.lesson.task;
  const [asking, setAsking] = useState(false);
  return (
    <div className="block debrief" data-outcome={outcome}>
      <h2>{words[outcome]}</h2>
      <p>{outcome === 'unaided' ? words.unaidedText : words.assistedText}</p>
      {answers.all > 0 && <p>{words.answers(answers.right, answers.all)}</p>}
      <p className="hint-title">{words.learned}</p>
      <ul>
        {objectives.map((objective) => (
          <li key={objective}>{objective}</li>
        ))}
      </ul>
      <div className="debrief-buttons">
        {next !== null && (
          <a className="button button-primary" href={next.href}>
            {words.next(next.title)}
          </a>
        )}
        <a className={next === null ? 'button button-primary' : 'button'} href={map}>
          {words.map}
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
