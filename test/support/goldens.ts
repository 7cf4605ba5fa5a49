import { readFileSync, readdirSync } from 'node:fs';

/**
 * What a command line has to print, to the byte. `cli`: aws-cli 2.38.1 printed it, with the values that this account answered over the wire;
 * `docs`: a page of AWS's documentation shows it, with this account's names, ids and dates in place of the page's; `own`: nobody but us says so.
 */
export interface Golden {
  readonly line: string;
  readonly stdout: string;
  readonly stderr: string;
  readonly exitCode: number;
  readonly from: 'cli' | 'docs' | 'own';
  readonly source: string;
}

/** Lines that follow one another on one account, which opens new. */
export interface GoldenScript {
  readonly about: string;
  /** Users that lines sign as by name: a real shell has a profile for each. */
  readonly profiles: readonly string[];
  /** The files in the folder where the lines run. */
  readonly files: Readonly<Record<string, string>>;
  readonly goldens: readonly Golden[];
}

export const GOLDENS = new URL('../conformance/cli/', import.meta.url);

/** The scripts by theme. */
export const readGoldens = (): ReadonlyMap<string, GoldenScript> =>
  new Map(
    readdirSync(GOLDENS)
      .toSorted()
      .map((file) => [
        file.replace(/\.json$/, ''),
        JSON.parse(readFileSync(new URL(file, GOLDENS), 'utf8')) as GoldenScript,
      ]),
  );
