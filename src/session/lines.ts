import type { Catalog } from '../catalog/index.ts';
import { dataMissing, type LineResult } from './line-result.ts';
import type * as RunLine from './run-line.ts';
import type { State } from './state.ts';

let loaded: typeof RunLine | null = null;

/** Runs one line of the terminal on the state. What that takes loads with the first line; the later ones run at once. */
export async function runLine(state: State, line: string, now: string, catalog: Catalog): Promise<LineResult> {
  loaded ??= await import('./run-line.ts').catch((error: unknown) => {
    // A page that is offline says so in the terminal and goes on.
    if (error instanceof TypeError) return null;
    throw error;
  });
  return loaded === null ? dataMissing(state, line, now) : loaded.runLine(state, line, now, catalog);
}
