import type { Input, Json } from '../../iam/index.ts';
import { outcome, type Outcome } from '../command.ts';
import { note } from '../notes.ts';
import type { Given } from './cli-input.ts';
import { parameterError } from './failure.ts';
import { fileText } from './file-text.ts';
import { isMap, typeName } from './python.ts';
import { inputMembers } from './skeleton/skeleton.ts';

/** The texts of the two options; one of them at least. */
interface Texts {
  readonly json: string | undefined;
  readonly yaml: string | undefined;
}

/**
 * The input that comes in one piece, as JSON or as YAML, beside what the options of a command gave, which win. `readYaml` loads by need.
 * Source: aws-cli v2, customizations/cliinput.py
 */
export function wholeInput(
  { operation, input, files }: Given,
  { json, yaml }: Texts,
  readYaml: (text: string) => unknown,
): { readonly input: Input } | { readonly outcome: Outcome } {
  if (json !== undefined && yaml !== undefined) {
    return { outcome: parameterError('Only one --cli-input- parameter may be specified.') };
  }
  const form = json === undefined ? 'yaml' : 'json';
  const option = `cli-input-${form}`;
  // AWS: the option is named with its dashes, but not where its text cannot be read.
  const wrong = (name: string, why: string) => ({
    outcome: parameterError(`Error parsing parameter '${name}': ${why}`),
  });
  const text = fileText(json ?? yaml ?? '', files);
  if (!text.ok) return wrong(`--${option}`, text.message);
  const whole = asJson(form === 'json' ? readJson(text.value) : readYaml(text.value));
  if (whole === undefined) return wrong(option, `Invalid ${form.toUpperCase()} received.`);
  if (!isMap(whole)) {
    return wrong(`--${option}`, `Invalid type: expecting map, received <class '${typeName(whole)}'>`);
  }
  const notYet = inputMembers(operation).find((name) => name in whole && !(name in operation.members));
  if (notYet !== undefined) {
    return { outcome: outcome({ notes: [note('option-not-yet', { option: notYet })], exitCode: 2 }) };
  }
  return { input: { ...input, ...Object.fromEntries(Object.entries(whole).filter(([name]) => !(name in input))) } };
}

/** How deep values may be nested; no parameter goes as far. */
const DEEPEST = 300;

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** A value as plain JSON; undefined when it is nested too deep or holds what JSON has not. */
function asJson(value: unknown, depth = 0): Json | undefined {
  if (depth > DEEPEST) return undefined;
  if (value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
    return value;
  if (Array.isArray(value)) {
    const parts = value.map((part) => asJson(part, depth + 1));
    return parts.every((part) => part !== undefined) ? parts : undefined;
  }
  if (typeof value !== 'object') return undefined;
  const entries = Object.entries(value).map(([name, part]) => [name, asJson(part, depth + 1)] as const);
  return entries.every(([, part]) => part !== undefined) ? Object.fromEntries(entries) : undefined;
}
