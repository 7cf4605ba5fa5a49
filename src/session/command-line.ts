import type * as CommandLine from '../cli/command-line.ts';
import type { Reading } from '../cli/command-line.ts';
import { INDEX, type Needs } from '../iam/index.ts';
import { registry } from '../services/index.ts';

let loaded: typeof CommandLine | null = null;

/** What runs lines, or `{needs}` until it is loaded; from then on it stays. */
export const commandLine = (): typeof CommandLine | Needs => loaded ?? { needs: [{ kind: 'commands', part: 'line' }] };

/** Rejects when it cannot be read. What there is to be called by name comes with it. */
export async function loadCommandLine(): Promise<typeof CommandLine> {
  if (loaded === null) {
    const [line] = await Promise.all([import('../cli/command-line.ts'), registry.load(INDEX)]);
    loaded = line;
  }
  return loaded;
}

/** The same, with what reads texts of several lines. Rejects when it cannot be read. */
export async function loadLineReading(): Promise<Pick<typeof CommandLine, 'run'> & typeof Reading> {
  const { run, reading } = await loadCommandLine();
  return { ...(await reading.loaded()), run };
}
