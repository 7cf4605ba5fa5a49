import { outcome, type Word } from '../command.ts';
import { note } from '../notes.ts';
import { fileNames, missing } from './files.ts';

export const cat: Word = {
  name: 'cat',
  reads: true,
  takesFiles: true,
  intent: null,
  run(args, scope) {
    const read = fileNames(args);
    if (!read.ok) return read.outcome;
    const names = read.names.length === 0 ? ['-'] : read.names;
    if (names.includes('-') && scope.stdin === null) return outcome({ notes: [note('cat-no-input', {})], exitCode: 1 });
    const gone = missing(names, scope).filter((name) => name !== '-');
    const texts = names.map((name) => (name === '-' ? scope.stdin : scope.shell.files.get(name)) ?? '');
    return outcome({
      stdout: texts.join(''),
      stderr: gone.map((name) => `cat: ${name}: No such file or directory\n`).join(''),
      exitCode: gone.length === 0 ? 0 : 1,
    });
  },
};
