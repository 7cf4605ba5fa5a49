import type { Golden, GoldenScript } from '../../test/support/goldens.ts';
import { createAnswering } from './answering.ts';
import { serve } from './server.ts';
import { openTerminal } from './terminal.ts';

/** A script with what the real CLI printed, and what is to be said of it. */
export interface Recorded {
  readonly script: GoldenScript;
  readonly remarks: readonly string[];
}

/**
 * Runs a script with the real CLI on a new account. What is said to be the CLI's own is taken over; what a page says stays, and where the CLI
 * prints something else that is remarked.
 */
export async function record(script: GoldenScript, aws: string, cli: string): Promise<Recorded> {
  const account = createAnswering();
  const endpoint = await serve(account);
  const terminal = await openTerminal(aws, endpoint.url, script);
  const goldens: Golden[] = [];
  const remarks: string[] = [];
  try {
    for (const [index, golden] of script.goldens.entries()) {
      account.begin(index);
      const printed = await terminal.submit(golden.line);
      const differs = (['stdout', 'stderr', 'exitCode'] as const).some((part) => printed[part] !== golden[part]);
      if (golden.from === 'cli') {
        goldens.push({ line: golden.line, ...printed, from: 'cli', source: cli });
        continue;
      }
      goldens.push(golden);
      if (differs)
        remarks.push(
          `${golden.line}\n  ${golden.source} says otherwise than the CLI:\n${printed.stdout}${printed.stderr}`,
        );
    }
  } finally {
    await terminal.close();
    endpoint.close();
  }
  return { script: { ...script, goldens }, remarks: [...remarks, ...endpoint.problems] };
}
