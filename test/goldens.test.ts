import { describe, expect, it } from 'vitest';
import { registry } from '../src/services/index.ts';
import { readGoldens, type Golden, type GoldenScript } from './support/goldens.ts';
import { runGoldens } from './support/run-goldens.ts';

const scripts = [...readGoldens()];
const all = scripts.flatMap(([, { goldens }]) => goldens);

interface Printed extends Pick<Golden, 'stdout' | 'stderr' | 'exitCode'> {
  /** The calls that AWS would have answered well. */
  readonly succeeded: readonly string[];
}

/** What our own command line prints of each line. */
const printed = (script: GoldenScript): readonly Printed[] =>
  runGoldens(script).map(({ stdout, stderr, exitCode, executions }) => {
    const succeeded = executions
      .filter(({ result }) => result.ok)
      .map(({ call }) => nameOf(call.service, call.operation));
    return { stdout, stderr, exitCode, succeeded };
  });

const nameOf = (service: string, operation: string): string => `${service}:${operation}`;

/** Each script runs once, with the first test that asks. */
const known = new Map<GoldenScript, readonly Printed[]>();
function oursOf(script: GoldenScript): readonly Printed[] {
  const ours = known.get(script) ?? printed(script);
  known.set(script, ours);
  return ours;
}

describe.each(scripts)('the lines of %s', (_theme, script) => {
  it.each(script.goldens.map((golden, index) => ({ ...golden, index })))(
    '$line',
    ({ index, stdout, stderr, exitCode }) => {
      const ours = oursOf(script)[index];
      expect({ stdout: ours?.stdout, stderr: ours?.stderr, exitCode: ours?.exitCode }).toEqual({
        stdout,
        stderr,
        exitCode,
      });
    },
  );
});

const share = (from: Golden['from']): number => all.filter((golden) => golden.from === from).length;
const percent = (from: Golden['from']): string => `${((100 * share(from)) / all.length).toFixed(1)} %`;
const inForm = (form: string): number => all.filter(({ line }) => line.includes(`--output ${form}`)).length;

describe('the goldens', () => {
  it(`of ${all.length} lines have ${percent('cli')} from the CLI, ${percent('docs')} from AWS's pages and ${percent('own')} of our own, which is a fifth at most`, () => {
    expect(all.length).toBeGreaterThanOrEqual(150);
    expect(share('own') / all.length).toBeLessThanOrEqual(0.2);
    expect(share('docs')).toBeGreaterThanOrEqual(15);
  });

  it(`are ${inForm('text')} in text, ${inForm('table')} in a table and ${inForm('yaml')} in YAML: twenty and more of each`, () => {
    for (const form of ['text', 'table', 'yaml']) expect(inForm(form)).toBeGreaterThanOrEqual(20);
  });

  it('each say where they come from', () => {
    for (const { from, source } of all) {
      expect(source).toMatch(
        { cli: /^aws-cli 2\.\d+\.\d+$/, docs: /^https:\/\/docs\.aws\.amazon\.com\//, own: /\S/ }[from],
      );
    }
  });

  it('call every operation of the account, each where AWS would do it', () => {
    const called = new Set(scripts.flatMap(([, script]) => oursOf(script).flatMap(({ succeeded }) => succeeded)));
    // The codes of a device are told by a phone. The sandbox's own are no operations of AWS.
    const byHand = ['EnableMFADevice', 'ResyncMFADevice', 'DeactivateMFADevice'];
    const left = registry.operations.filter(
      ({ service, name }) => service !== 'sandbox' && !byHand.includes(name) && !called.has(nameOf(service, name)),
    );
    expect(left.map(({ service, name }) => nameOf(service, name))).toEqual([]);
  });
});
