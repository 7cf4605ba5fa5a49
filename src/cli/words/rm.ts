import { outcome, type Word } from '../command.ts';
import { fileNames, missing } from './files.ts';

export const rm: Word = {
  name: 'rm',
  reads: false,
  takesFiles: true,
  intent: null,
  run(args, scope) {
    const read = fileNames(args);
    if (!read.ok) return read.outcome;
    if (read.names.length === 0) return outcome({ stderr: 'rm: missing operand\n', exitCode: 1 });
    const gone = missing(read.names, scope);
    const files = new Map([...scope.shell.files].filter(([name]) => !read.names.includes(name)));
    return outcome({
      stderr: gone.map((name) => `rm: cannot remove '${name}': No such file or directory\n`).join(''),
      exitCode: gone.length === 0 ? 0 : 1,
      shell: { ...scope.shell, files },
    });
  },
};
