import { note, type Note } from '../notes.ts';
import type { FileProblem } from './files.ts';

const ids = { fileName: 'file-name', fileSize: 'file-size', fileCount: 'file-count' } as const;

/** Tells why a file is not written. */
export const refusedFile = (file: string, problem: FileProblem): Note => note(ids[problem], { file });
