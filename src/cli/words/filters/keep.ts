import { outcome, type CommandScope, type Outcome } from '../../command.ts';
import type { Note } from '../../notes.ts';
import { fileProblem } from '../../shell/files.ts';
import { nameOf } from '../../shell/paths.ts';
import { refusedFile } from '../../shell/refused-file.ts';

/** Writes files of the shell: each gets what is made of its text, which is null when there is none of that name. */
export function keep(
  program: string,
  paths: readonly string[],
  { shell }: Pick<CommandScope, 'shell'>,
  make: (old: string | null, name: string) => string,
): Outcome {
  const files = new Map(shell.files);
  const notes: Note[] = [];
  let stderr = '';
  for (const path of paths) {
    if (path === '/dev/null') continue;
    const name = nameOf(path);
    if (name === '' || name.includes('/')) {
      stderr += `${program}: ${program === 'tee' ? path : `cannot create '${path}'`}: No such file or directory\n`;
      continue;
    }
    const text = make(files.get(name) ?? null, name);
    const problem = fileProblem(files, name, text);
    if (problem === null) files.set(name, text);
    else notes.push(refusedFile(name, problem));
  }
  const failed = stderr !== '' || notes.length > 0;
  return outcome({ stderr, notes, exitCode: Number(failed), shell: paths.length === 0 ? null : { ...shell, files } });
}
