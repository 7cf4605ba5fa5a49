import { outcome, type CommandScope, type Outcome } from '../../command.ts';
import { keptLines, noFile, readInput } from './input.ts';
import { readOptions } from './options.ts';

const taken = {
  letters: 'nbsAeEtTuv',
  long: {
    number: 'n',
    'number-nonblank': 'b',
    'squeeze-blank': 's',
    'show-all': 'A',
    'show-ends': 'E',
    'show-tabs': 'T',
  },
};

/** Shows files one after the other. Source of the words: GNU coreutils 9, cat.c */
export function cat(args: readonly string[], scope: CommandScope): Outcome {
  const options = readOptions('cat', args, taken);
  if ('refused' in options) return options.refused;
  const { given, operands } = options;
  const input = readInput('cat', operands, scope);
  if ('refused' in input) return input.refused;
  const gone = input.files.filter(({ text }) => text === null);
  const text = input.files.map((file) => file.text ?? '').join('');
  const ends = given.has('A') || given.has('e') || given.has('E');
  const tabs = given.has('A') || given.has('t') || given.has('T');
  let stdout = text;
  if (given.has('n') || given.has('b') || given.has('s') || ends || tabs) {
    let number = 0;
    let blanks = 0;
    stdout = '';
    for (const line of keptLines(text)) {
      blanks = line === '\n' ? blanks + 1 : 0;
      if (given.has('s') && blanks > 1) continue;
      const numbered = given.has('b') ? line !== '\n' : given.has('n');
      if (numbered) stdout += `${String(++number).padStart(6)}\t`;
      const tabbed = tabs ? line.replaceAll('\t', '^I') : line;
      stdout += ends ? tabbed.replace(/\n$/, '$\n') : tabbed;
    }
  }
  return outcome({
    stdout,
    stderr: gone.map(({ name }) => noFile('cat', name)).join(''),
    exitCode: gone.length === 0 ? 0 : 1,
  });
}

/** A pager where there is nobody to turn pages: it shows all of it. */
export const pager =
  (program: 'less' | 'more') =>
  (args: readonly string[], scope: CommandScope): Outcome => {
    const input = readInput(
      program,
      args.filter((arg) => !/^[-+]./.test(arg)),
      scope,
    );
    if ('refused' in input) return input.refused;
    const gone = input.files.filter(({ text }) => text === null);
    return outcome({
      stdout: input.files.map(({ text }) => text ?? '').join(''),
      stderr: gone
        .map(({ name }) => `${program === 'more' ? 'more: cannot open ' : ''}${name}: No such file or directory\n`)
        .join(''),
      exitCode: gone.length === 0 ? 0 : 1,
    });
  };
