import { outcome, type Outcome } from '../command.ts';
import { nameOf } from '../shell/paths.ts';
import type { Shell } from '../shell/shell.ts';
import { errorText, exitCodes } from './failure.ts';

/** A name that needs no quotes, and no folder: the shell has only the one. */
const PLAIN = /^[A-Za-z0-9_][\w.+=,@-]{0,63}$/;

/** Whether a file of the shell may have the name. */
export const isStorable = (path: string): boolean => PLAIN.test(path);

/** What the CLI says of a place that it cannot write to; null when it can. Source: aws-cli v2, customizations/arguments.py */
export const unwritable = (path: string): Outcome | null =>
  PLAIN.test(nameOf(path))
    ? null
    : outcome({ stderr: errorText(`Unable to write to file: ${path}`), exitCode: exitCodes.general });

/** The shell with a file written. */
export const written = (shell: Shell, path: string, text: string): Shell => ({
  ...shell,
  files: new Map(shell.files).set(nameOf(path), text),
});
