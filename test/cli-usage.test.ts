import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { accountAfter, runIn } from './support/account.ts';

interface Recorded {
  readonly about: string;
  readonly usage: string;
  readonly files: Readonly<Record<string, string>>;
  readonly cases: readonly {
    readonly line: string;
    readonly stdout?: string;
    readonly stderr?: string;
    readonly exitCode: number;
  }[];
}

const recorded = JSON.parse(readFileSync(new URL('./conformance/cli-usage.json', import.meta.url), 'utf8')) as Recorded;
const { world, shell } = accountAfter(['aws iam create-user --user-name dana']);
const place = { world, shell: { ...shell, files: new Map(Object.entries(recorded.files)) } };

describe('what the AWS CLI says before it sends anything', () => {
  it.each(recorded.cases)('$line', ({ line, stdout = '', stderr = '', exitCode }) => {
    const ran = runIn(place, line);
    expect([ran.stdout, ran.stderr, ran.exitCode, ran.executions]).toEqual([
      stdout,
      stderr.replace('{usage}', recorded.usage),
      exitCode,
      [],
    ]);
  });

  it('is recorded in at least 120 lines', () => {
    expect(recorded.cases.length).toBeGreaterThanOrEqual(120);
  });
});
