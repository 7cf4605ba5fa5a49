import type { Input, Json, Needs, RegisteredOperation } from '../../iam/index.ts';
import { outcome, type Outcome } from '../command.ts';
import { note } from '../notes.ts';
import { cliInputs, skeletons, yamlTexts } from '../parts.ts';
import { customizationOf } from './customizations/registry.ts';
import type { Files } from './file-text.ts';
import { commandName } from './names.ts';

/** What the options of a command gave so far. */
export interface Given {
  readonly operation: RegisteredOperation;
  readonly input: Readonly<Record<string, Json>>;
  readonly files: Files;
  /** The value of an option of the CLI's own; undefined when it was not given. */
  option(name: `--${string}`): string | undefined;
}

/** The input with what `--cli-input-json` and `--cli-input-yaml` add, and whether a sample of the answer is asked for. */
export interface InputOfCli {
  readonly input: Input;
  readonly sample: boolean;
}

/** The options that take, or print, the whole input in one piece. Outcome: a skeleton, or what the CLI says is wrong. */
export function inputOfCli(given: Given): InputOfCli | { readonly outcome: Outcome } | Needs {
  const json = given.option('--cli-input-json');
  const yaml = given.option('--cli-input-yaml');
  let { input }: { input: Input } = given;
  if (json !== undefined || yaml !== undefined) {
    const inputs = cliInputs.find();
    if ('needs' in inputs) return inputs;
    const texts = yaml === undefined ? null : yamlTexts.find();
    if (texts !== null && 'needs' in texts) return texts;
    const read = inputs.wholeInput(given, { json, yaml }, (text) => texts?.readYaml(text));
    if (!('input' in read)) return read;
    input = read.input;
  }
  const skeleton = given.option('--generate-cli-skeleton');
  if (skeleton === undefined || skeleton === 'output') return { input, sample: skeleton !== undefined };
  const pages = skeletons.find();
  if ('needs' in pages) return pages;
  return { outcome: pages.inputSkeleton(given.operation, skeleton === 'yaml-input') };
}

/** What the sandbox says of an option that the service model has and that is not simulated; null when the words name none. */
export function notSimulated(
  operation: RegisteredOperation,
  words: readonly string[],
): { readonly outcome: Outcome } | Needs | null {
  const named = words.flatMap((word) => /^--(?:no-)?([a-z][\da-z-]*)/.exec(word)?.[1] ?? []);
  if (named.length === 0) return null;
  const pages = skeletons.find();
  if ('needs' in pages) return pages;
  const { hides = [] } = customizationOf(operation) ?? {};
  const real = pages
    .inputMembers(operation)
    .filter((name) => !hides.includes(name))
    .map(commandName);
  const option = named.find((name) => real.includes(name));
  return option === undefined
    ? null
    : { outcome: outcome({ notes: [note('option-not-yet', { option: `--${option}` })], exitCode: 2 }) };
}
