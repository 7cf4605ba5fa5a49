import type { Mark, Note } from '../../src/cli/index.ts';
import { noteStrings } from '../../src/strings/notes.ts';

const ICONS: Readonly<Record<Mark, string>> = {
  allowed: '✓',
  explicitDeny: '✗',
  implicitDeny: '○',
  gained: '+',
  lost: '−',
};

/** A note as a terminal shows it: what it tells by an icon and a word first, and indented as far as it is below another. */
export function noteText(note: Note): string {
  const { mark, depth = 0 } = note;
  const marked = mark === undefined ? '' : `${ICONS[mark]} ${noteStrings.marks[mark]}. `;
  return `${'  '.repeat(depth)}${marked}${noteStrings.sentence(note)}`;
}
