import type * as CommandLine from '../cli/command-line.ts';
import type { Needs } from '../iam/index.ts';

let loaded: typeof CommandLine | null = null;

/** What runs lines, or `{needs}` until it is loaded; from then on it stays. */
export const commandLine = (): typeof CommandLine | Needs => loaded ?? { needs: [{ kind: 'commands', part: 'line' }] };

/** Rejects when it cannot be read. */
export async function loadCommandLine(): Promise<typeof CommandLine> {
  loaded ??= await import('../cli/command-line.ts');
  return loaded;
}
