import type { ReactNode } from 'react';
import { editorStrings } from '../../strings/editor.ts';
import { Words } from '../words/Words.tsx';
import type { Problem } from './problems.ts';

const words = editorStrings.problems;

interface Props {
  readonly problems: readonly Problem[];
  readonly readOnly: boolean;
  onGoTo(problem: Problem): void;
  onApply(problem: Problem): void;
}

/** All problems as text: for the ear, for a phone, and to read about them. */
export function Problems({ problems, readOnly, onGoTo, onApply }: Props): ReactNode {
  return (
    <ul className="editor-problems" role="list" aria-label={words.label}>
      {problems.map((problem) => (
        <li key={problem.key} data-class={problem.class}>
          <span className="editor-problem-class">{words.classes[problem.class]}</span>
          <div>
            <p>
              <Words text={problem.text} />
            </p>
            <p className="editor-problem-advice">
              <Words text={problem.advice} />
              {problem.reference !== '' && <cite>{problem.reference}</cite>}
            </p>
          </div>
          <div className="editor-problem-buttons">
            {problem.edit !== null && !readOnly && (
              <button
                type="button"
                className="editor-link"
                aria-label={words.applyLabel(problem.line)}
                onClick={() => onApply(problem)}
              >
                {words.apply}
              </button>
            )}
            <button
              type="button"
              className="editor-link"
              aria-label={words.goTo(problem.line)}
              onClick={() => onGoTo(problem)}
            >
              {words.line(problem.line)}
            </button>
          </div>
        </li>
      ))}
    </ul>
  );
}
