import type { TextRange } from '../../iam/index.ts';

/** A statement to mark in the text of its document. */
export interface Mark {
  readonly range: TextRange;
  readonly kind: 'decides' | 'shown';
}

/** A part of a text as it is drawn. */
export interface Piece {
  readonly text: string;
  readonly mark: Mark | null;
  /** Whether it is whole lines, so that the mark can run from edge to edge. */
  readonly isBlock: boolean;
}

/** The text in pieces, one for each mark. Marks come in the order of the text and do not overlap. */
export function piecesOf(text: string, marks: readonly Mark[]): readonly Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (const mark of marks) {
    const lines = wholeLines(text, mark.range);
    const { start, end } = lines ?? mark.range;
    if (start > from) pieces.push({ text: text.slice(from, start), mark: null, isBlock: false });
    pieces.push({ text: text.slice(start, end), mark, isBlock: lines !== null });
    from = end;
  }
  if (from < text.length) pieces.push({ text: text.slice(from), mark: null, isBlock: false });
  return pieces;
}

/** The lines that a statement takes up, up to and with the last line's end; null when it shares them with anything but a comma. */
function wholeLines(text: string, { start, end }: TextRange): TextRange | null {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const newline = text.indexOf('\n', end);
  const lineEnd = newline < 0 ? text.length : newline + 1;
  const isAlone = /^\s*$/.test(text.slice(lineStart, start)) && /^\s*,?\s*$/.test(text.slice(end, lineEnd));
  return isAlone && lineStart > 0 ? { start: lineStart, end: lineEnd } : null;
}
