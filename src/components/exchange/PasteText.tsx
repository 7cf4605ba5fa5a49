import type { ReactNode } from 'react';
import type { SurroundingsProblem } from '../../session/exchange.ts';
import { exchangeStrings, surroundingsStrings as words } from '../../strings/exchange.ts';
import { Words } from '../words/Words.tsx';
import { textOf } from './Sheet.tsx';

/** What came of reading a text: where it is wrong, or what there is to say. */
export type Heard =
  | { readonly kind: 'problem'; readonly problem: SurroundingsProblem }
  | { readonly kind: 'said'; readonly text: string };

interface Props {
  readonly text: string;
  readonly heard: Heard | null;
  onText(text: string): void;
  onFile(text: string | null, name: string): void;
}

/** A place to paste what a command printed, or to choose a file of it, and what is wrong with it. */
export function PasteText({ text, onText, onFile }: Omit<Props, 'heard'>): ReactNode {
  return (
    <>
      <label className="bring-label">
        {words.text}
        <textarea
          className="bring-text"
          rows={5}
          spellCheck={false}
          value={text}
          onChange={(event) => onText(event.target.value)}
        />
      </label>
      <div className="bring-ways">
        <label className="bring-file">
          {words.file}
          <input
            type="file"
            accept=".json,.txt,application/json"
            onChange={(event) => {
              const [file] = event.target.files ?? [];
              event.target.value = '';
              if (file !== undefined) void textOf(file).then((found) => onFile(found, file.name));
            }}
          />
        </label>
        <span>{words.drop}</span>
      </div>
    </>
  );
}

export function HeardLine({ heard }: Pick<Props, 'heard'>): ReactNode {
  return (
    <div role="status">
      {heard?.kind === 'problem' && (
        <p className="bring-refused">
          <strong>{exchangeStrings.at(heard.problem.line, heard.problem.column)}.</strong>{' '}
          <Words text={words.problem(heard.problem.phrase)} />
        </p>
      )}
      {heard?.kind === 'said' && (
        <p>
          <Words text={heard.text} />
        </p>
      )}
    </div>
  );
}
