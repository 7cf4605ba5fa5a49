import { wrap } from '../../aws/help/layout.ts';
import type { Word } from '../../command.ts';
import { groups, helpTexts, type WordHelp } from './texts.ts';

/** Where what a word does stands in the list. */
const COLUMN = 16;

/** What is known of a word, or null. */
export function helpOf({ name, summary, usage }: Word): WordHelp | null {
  const known = helpTexts[name];
  if (known !== undefined) return { ...known, summary: summary ?? known.summary, usage: usage ?? known.usage };
  if (summary === undefined) return null;
  return { group: 'Files, text and variables', summary, usage: usage ?? name, examples: [] };
}

/** `help`: every word in its group, in columns. */
export function wordList(words: readonly Word[]): string {
  const sections = groups.map((group) => {
    const rows = words.flatMap((word) => {
      const known = helpOf(word);
      return known?.group === group ? row(word.name, known.summary) : [];
    });
    return [group, ...rows].join('\n');
  });
  return `${sections.join('\n\n')}\n`;
}

function row(name: string, summary: string): readonly string[] {
  const [first = '', ...more] = wrap(summary, COLUMN);
  return [`  ${name}`.padEnd(COLUMN) + first.trimStart(), ...more];
}

/** `help can`; null when nothing is known of the word. */
export function wordPage(word: Word): string | null {
  const known = helpOf(word);
  if (known === null) return null;
  const { usage, summary, examples } = known;
  const [first = '', ...more] = usage.split(/ (?=\[--)/);
  const lines = [
    first,
    ...more.map((option) => `${' '.repeat(word.name.length + 1)}${option}`),
    ...wrap(`${summary}.`, 4),
    ...(examples.length === 0 ? [] : ['', examples.length === 1 ? 'Example' : 'Examples']),
    ...examples.map((line) => `    ${line}`),
  ];
  return `${lines.join('\n')}\n`;
}
