import type { ReactNode } from 'react';
import type { Loss } from '../../session/index.ts';
import { changesStrings } from '../../strings/changes.ts';
import { Words } from '../words/Words.tsx';

const words = changesStrings.losses;

function sentence(loss: Loss): string {
  switch (loss.kind) {
    case 'gone':
      return words.gone(loss.block);
    case 'command':
      return words.command(loss.line);
    case 'predict':
    case 'question':
    case 'task':
      return words[loss.kind](loss.title);
  }
}

/** What an edited lesson has no place for any more, one by one. */
export default function Losses({ losses }: { readonly losses: readonly Loss[] }): ReactNode {
  const sentences = [...new Set(losses.map(sentence))];
  return (
    <div className="losses">
      <p>{words.title}</p>
      {/* The rule knows no scrolling regions; WCAG 2.1.1 asks for the tab stop. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <ul tabIndex={0} aria-label={words.title}>
        {sentences.map((text) => (
          <li key={text}>
            <Words text={text} />
          </li>
        ))}
      </ul>
    </div>
  );
}
