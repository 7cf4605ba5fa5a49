import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { runIn } from './support/account.ts';
import { AT } from './support/builders.ts';
import { createShell, type Place } from '../src/cli/index.ts';
import { createWorld } from '../src/iam/index.ts';
import { sampleServices } from '../src/services/index.ts';

const folder = fileURLToPath(new URL('journeys/', import.meta.url));
const lines = z.array(z.string());
const journeySchema = z.strictObject({
  journey: z.string(),
  note: z.string(),
  steps: z.array(
    z.strictObject({
      says: z.string(),
      line: z.string(),
      exitCode: z.int(),
      stdout: lines,
      stderr: lines,
      provenance: z.string().min(20),
    }),
  ),
});

/** Text as lines: each ends with a line break, so that the last of an output is no line. */
const textOf = (all: readonly string[]): string => all.map((line) => `${line}\n`).join('');

/** Unique ids are this account's own: what AWS fixes is their prefix and their length. */
const withoutIds = (text: string): string => text.replaceAll(/\b(AGPA|AIDA)[A-Z0-9]{17}\b/g, '$1…');

describe.each(readdirSync(folder))('the journey %s', (file) => {
  const { steps } = journeySchema.parse(JSON.parse(readFileSync(`${folder}${file}`, 'utf8')));
  let place: Place = { world: createWorld({ at: AT, services: sampleServices(AT) }), shell: createShell() };

  test.each(steps.map((step, index) => ({ ...step, index })))(
    '$index: $says',
    ({ line, index, exitCode, stdout, stderr }) => {
      const ran = runIn(place, line, undefined, index * 10);
      place = { world: ran.world, shell: ran.shell };
      expect({ exitCode: ran.exitCode, stdout: withoutIds(ran.stdout), stderr: ran.stderr }).toEqual({
        exitCode,
        stdout: textOf(stdout),
        stderr: textOf(stderr),
      });
    },
  );
});
