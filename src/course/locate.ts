import { LineCounter, parseDocument } from 'yaml';
import { parseMarkdown } from './markdown.ts';
import { ContentError } from './problem.ts';
import { splitFrontMatter } from './read.ts';
import { fieldOf, offsetOf } from './yaml.ts';

/** What stands in a lesson: a field of a block, or a line that is shown in a step. */
export interface Spot {
  /** Id of the block. Where no block has it, the first line with `text` is meant. */
  readonly block: string;
  readonly path: readonly PropertyKey[];
  readonly text: string;
}

/** A mistake that only running the lesson shows, as the reader would have told it: with file, line and field. */
export function problemAt(
  text: string,
  file: string,
  { block, path, text: shown }: Spot,
  expected: string,
): ContentError {
  const { body, lineBefore } = splitFrontMatter(text, file);
  for (const node of parseMarkdown(body).children) {
    if (node.type !== 'code' || node.lang !== 'yaml' || node.meta === null || node.meta === undefined) continue;
    const lines = new LineCounter();
    const document = parseDocument(node.value, { lineCounter: lines });
    if (document.get('id') !== block) continue;
    const fence = lineBefore + (node.position?.start.line ?? 1);
    const line = fence + lines.linePos(offsetOf(document, path)).line;
    return new ContentError(
      { file, line, field: [block, fieldOf(path)].filter((part) => part !== '').join(': ') },
      expected,
    );
  }
  const line = text.split('\n').findIndex((one) => one.includes(shown)) + 1;
  return new ContentError({ file, line: Math.max(line, 1), field: block }, expected);
}
