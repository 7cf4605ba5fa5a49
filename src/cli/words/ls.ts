import { outcome, type Word } from '../command.ts';
import { fileNames, missing } from './files.ts';

/** Source of the sentences of `ls`, `cat` and `rm`: GNU coreutils. */
export const ls: Word = {
  name: 'ls',
  reads: false,
  takesFiles: true,
  intent: null,
  run(args, scope) {
    const read = fileNames(args);
    if (!read.ok) return read.outcome;
    const gone = missing(read.names, scope);
    const wanted = read.names.length === 0 ? [...scope.shell.files.keys()] : read.names;
    const shown = wanted.filter((name) => !gone.includes(name)).sort();
    return outcome({
      stdout: shown.map((name) => `${name}\n`).join(''),
      stderr: gone.map((name) => `ls: cannot access '${name}': No such file or directory\n`).join(''),
      exitCode: gone.length === 0 ? 0 : 2,
    });
  },
};
