import type { ReactNode } from 'react';
import type { Said } from '../../session/index.ts';
import { explainStrings } from '../../strings/explain.ts';
import { noteStrings } from '../../strings/notes.ts';
import { Words } from '../words/Words.tsx';

function sentenceOf(said: Said): string {
  switch (said.kind) {
    case 'note':
      return noteStrings.sentence(said.phrase);
    case 'explain':
      return explainStrings.sentence(said.phrase);
    case 'session':
      return noteStrings.session(said.phrase);
  }
}

interface Props {
  readonly said: Said;
  /** Writes a line into the prompt. */
  onWrite(text: string): void;
}

/** What the sandbox says in its own voice, beside AWS's output. */
export default function SaidLine({ said, onWrite }: Props): ReactNode {
  const { mark, depth, fills } = said.kind === 'note' ? said.phrase : {};
  return (
    <p className="terminal-note" data-depth={depth}>
      {mark !== undefined && (
        <>
          <span className="verdict" data-verdict={mark}>
            {noteStrings.marks[mark]}
          </span>{' '}
        </>
      )}
      <Words text={sentenceOf(said)} />
      {fills !== undefined && (
        <>
          {' '}
          <button type="button" className="terminal-why" onClick={() => onWrite(fills)}>
            {noteStrings.take}
          </button>
        </>
      )}
    </p>
  );
}
