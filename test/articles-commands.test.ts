import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { splitLines, type Place, type Ran } from '../src/cli/index.ts';
import { accountAfter, runIn } from './support/account.ts';

/** The commands of an article, and what has to be there before it begins. */
interface Article {
  readonly article: string;
  readonly before: readonly string[];
  readonly commands: readonly {
    /** As printed, line breaks and comments and all. */
    readonly line: string;
    readonly exitCode: number;
    /** What AWS says of it, where it is an error. */
    readonly error?: string;
    /** Why the line is here, when it is not printed like this. */
    readonly why?: string;
  }[];
}

const text = readFileSync(new URL('fixtures/article-commands.json', import.meta.url), 'utf8');
const articles = JSON.parse(text) as readonly Article[];

/** Runs what was pasted, line by line, and gives what the last one answers. */
function pasted(before: Place, block: string, n: number): Ran {
  const [first = '', ...rest] = splitLines(block);
  return rest.reduce<Ran>((ran, line) => runIn(ran, line, undefined, n), runIn(before, first, undefined, n));
}

describe.each(articles)('the commands of "$article"', ({ before, commands }) => {
  let place = accountAfter(before);
  it.each(commands.map((command, index) => ({ ...command, number: 1000 + index })))(
    '$line gives $exitCode',
    ({ line, exitCode, error, number }) => {
      const ran = pasted(place, line, number);
      place = { world: ran.world, shell: ran.shell };
      expect(ran.notes).toEqual([]);
      expect(ran.stderr.replace(/^\naws: \[ERROR\]: /, '')).toContain(error ?? '');
      expect({ exitCode: ran.exitCode, failed: ran.stderr !== '' }).toEqual({ exitCode, failed: error !== undefined });
    },
  );
});

it('the articles print thirty commands and more', () => {
  expect(articles.flatMap(({ commands }) => commands).length).toBeGreaterThanOrEqual(30);
});
