import type { Needs } from '../iam/index.ts';

/** A part of the command line that loads when it is called for. */
interface Part<T> {
  readonly id: string;
  /** `{needs}` until it is loaded; from then on it stays. */
  find(): T | Needs;
  load(): Promise<void>;
}

function part<T>(id: string, read: () => Promise<T>): Part<T> {
  let loaded: T | null = null;
  return {
    id,
    find: () => loaded ?? { needs: [{ kind: 'commands', part: id }] },
    async load() {
      loaded = await read();
    },
  };
}

/** The pages of `help`. */
export const helpPages = part('help', () => import('./aws/help.ts'));

/** The commands of `aws s3`. */
export const transfers = part('s3', async () => (await import('./aws/s3/registry.ts')).s3Commands);

/** Every part by its id. */
export const partIds: readonly string[] = [helpPages.id, transfers.id];

/** Loads what a line said it needs. Rejects when it cannot be read; throws for a part that there is not. */
export async function loadPart(id: string): Promise<void> {
  const found = [helpPages, transfers].find((one) => one.id === id);
  if (found === undefined) throw new Error(`The command line has no part ${id}`);
  await found.load();
}
