import type { Surroundings } from '../../iam/surroundings.ts';
import { fileProblem, type FileProblem } from '../files.ts';
import type { Session } from '../view.ts';

/** The file of the shell in which the sandbox keeps what was told. */
const FILE = 'surroundings.json';

/**
 * Tells what else decides in the account, in place of what was told before: by a file of the shell and a line of the terminal, so that it is in the
 * log, can be undone, and is kept exactly where the account is kept. Nothing takes the file away too. Answers why the shell does not take the file,
 * and has done nothing then.
 */
export function tellSurroundings({ queries, send }: Session, surroundings: Surroundings): FileProblem | null {
  if (Object.keys(surroundings).length === 0) {
    if (queries.files().has(FILE)) send({ type: 'DELETE_FILE', path: FILE });
    send({ type: 'SUBMIT', text: 'applies nothing' });
    return null;
  }
  const text = `${JSON.stringify(surroundings, null, 2)}\n`;
  const problem = fileProblem(queries.files(), FILE, text);
  if (problem !== null) return problem;
  send({ type: 'WRITE_FILE', path: FILE, text });
  send({ type: 'SUBMIT', text: `applies ${FILE}` });
  return null;
}
