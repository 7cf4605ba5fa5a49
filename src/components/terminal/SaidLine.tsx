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

/** What the sandbox says in its own voice, beside AWS's output. */
export default function SaidLine({ said }: { readonly said: Said }): ReactNode {
  return (
    <p className="terminal-note">
      <Words text={sentenceOf(said)} />
    </p>
  );
}
