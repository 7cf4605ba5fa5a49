import type { Needs } from '../iam/index.ts';

/** A part of the command line that loads when it is called for. */
interface Part<T> {
  readonly id: string;
  /** `{needs}` until it is loaded; from then on it stays. */
  find(): T | Needs;
  load(): Promise<void>;
  /** Loads it where that is needed. Rejects when it cannot be read. */
  loaded(): Promise<T>;
}

function part<T>(id: string, read: () => Promise<T>): Part<T> {
  let loaded: T | null = null;
  return {
    id,
    find: () => loaded ?? { needs: [{ kind: 'commands', part: id }] },
    async load() {
      loaded ??= await read();
    },
    async loaded() {
      loaded ??= await read();
      return loaded;
    },
  };
}

/** The pages of `help`. */
export const helpPages = part('help', () => import('./aws/help/manual.ts'));

/** What `help` tells of the words of this shell. */
export const wordPages = part('word-help', () => import('./words/help/word-list.ts'));

/** The commands of `aws s3`. */
export const transfers = part('s3', async () => (await import('./aws/s3/transfers.ts')).s3Commands);

/** What answers questions about access: `can`, `why`, `who-can`. */
export const questions = part('questions', () => import('./words/questions/questions.ts'));

/** Structures in shorthand, `Key=team,Value=data`. */
export const shorthands = part('shorthand', () => import('./aws/structured.ts'));

/** Commands of AWS that are only asked about. */
export const askedCommands = part('asked', () => import('./aws/asked/asked.ts'));

/** What is wrong with a text that is no JSON. */
export const jsonProblems = part('json-problem', () => import('./aws/json-problem.ts'));

/** Inputs in one piece, `--cli-input-json` and its like. */
export const cliInputs = part('cli-input', () => import('./aws/whole-input.ts'));

/** The texts of `--cli-input-yaml`. */
export const yamlTexts = part('yaml-text', () => import('./aws/yaml-text.ts'));

/** `--generate-cli-skeleton`, with the shapes of all operations. */
export const skeletons = part('skeleton', () => import('./aws/skeleton/skeleton.ts'));

/** The inputs and outputs of all operations. */
export const shapes = part('shapes', () => import('./aws/skeleton/shapes.ts'));

/** The names that AWS's CLI compares an unknown one with. */
export const choices = part('choices', () => import('./aws/choices/choices.ts'));

/** `aws configure`. */
export const configuring = part('configure', () => import('./aws/configure/configure.ts'));

/** `aws iam wait` and its like. */
export const waiting = part('wait', () => import('./aws/wait/wait.ts'));

/** What `--query` searches with. */
export const queries = part('query', () => import('./aws/query/query.ts'));

/** `--output text`. */
export const texts = part('text', () => import('./aws/output/text.ts'));

/** `--output table`. */
export const tables = part('table', () => import('./aws/output/table.ts'));

/** `--output yaml` and `yaml-stream`. */
export const yamls = part('yaml', () => import('./aws/output/yaml.ts'));

/** Programs of a Unix shell: `grep`, `head`, `ls`. */
export const programParts = part('programs', async () => (await import('./words/filters/programs.ts')).programs);

/** Reads lines that are more than commands and their words. */
export const reading = part('shell', () => import('./shell/grammar.ts'));

/** What some expansions of the shell take: `*`, `{a,b}`, `${NAME#…}`. */
export const patterns = part('patterns', () => import('./shell/patterns.ts'));

const all = [
  reading,
  patterns,
  programParts,
  helpPages,
  wordPages,
  transfers,
  questions,
  shorthands,
  askedCommands,
  jsonProblems,
  cliInputs,
  yamlTexts,
  skeletons,
  shapes,
  choices,
  configuring,
  waiting,
  queries,
  texts,
  tables,
  yamls,
];

/** Every part by its id. */
export const partIds: readonly string[] = all.map(({ id }) => id);

/** Loads what a line said it needs. Rejects when it cannot be read; throws for a part that there is not. */
export async function loadPart(id: string): Promise<void> {
  const found = all.find((one) => one.id === id);
  if (found === undefined) throw new Error(`The command line has no part ${id}`);
  await found.load();
}
