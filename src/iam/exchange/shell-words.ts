import type { PolicyDocument } from '../policy/document.ts';

/** A word of a POSIX shell that stands for the text as it is. */
export const shellWord = (text: string): string =>
  /^[\w+=,.@:/-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;

/** A command line: words, and options with their values; an option that is null is left out. */
export const command = (
  operation: string,
  options: Readonly<Record<string, string | number | boolean | null>>,
): string =>
  [
    `aws iam ${operation}`,
    ...Object.entries(options).flatMap(([name, value]) => {
      if (value === null) return [];
      if (typeof value === 'boolean') return [`--${value ? '' : 'no-'}${name}`];
      return [`--${name} ${shellWord(String(value))}`];
    }),
  ].join(' ');

/** A document in one line. */
export const oneLine = ({ text }: PolicyDocument): string => JSON.stringify(JSON.parse(text));
