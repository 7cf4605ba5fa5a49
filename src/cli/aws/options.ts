import type { StringMember } from '../../iam/index.ts';

export type Completes = NonNullable<StringMember['completes']>;

/** An option of a command, `--group-name`. */
export interface Option {
  readonly name: `--${string}`;
  readonly takes: 'text' | 'integer' | 'list' | 'nothing';
  readonly required?: boolean;
  /** The values that it may have. */
  readonly choices?: readonly string[];
  /** Those of them that completion offers, when not all. */
  readonly offered?: readonly string[];
  /** What completion offers for its value. */
  readonly completes?: Completes;
  /** The option that may not stand beside it. */
  readonly excludes?: `--${string}`;
}

export type OptionsRead<O extends Option> =
  | {
      readonly ok: true;
      /** By option, one value each; an option that takes nothing has the empty text. */
      readonly values: ReadonlyMap<O, string>;
      /** By option that takes a list, all its values. */
      readonly lists: ReadonlyMap<O, readonly string[]>;
      /** What belongs to no option, in order: positional words and unknown options. */
      readonly extras: readonly string[];
    }
  | { readonly ok: false; readonly option: O | null; readonly message: string; readonly invalid?: string };

/**
 * Reads options as Python's argparse does for the AWS CLI: `--name value` and `--name=value`, an unambiguous beginning of a name for the
 * name, the last of several values; a word that begins with `-` is no value unless it is `-` alone, a negative number, or has a blank. An
 * option that takes a list takes every word up to the next option.
 */
export function readOptions<O extends Option>(args: readonly string[], options: readonly O[]): OptionsRead<O> {
  const values = new Map<O, string>();
  const lists = new Map<O, readonly string[]>();
  const extras: string[] = [];
  for (let i = 0; i < args.length; i++) {
    const arg = args[i] ?? '';
    const { name, inline } = splitOption(arg);
    const matches = isOption(arg, options) ? matching(name, options) : [];
    const [option] = matches;
    if (option === undefined) {
      extras.push(arg);
      continue;
    }
    if (matches.length > 1) {
      const could = matches.map((match) => match.name).join(', ');
      return { ok: false, option: null, message: `ambiguous option: ${arg} could match ${could}` };
    }
    const rival = [...values.keys()].find((other) => other.name === option.excludes);
    if (rival !== undefined) return wrong(option, `not allowed with argument ${rival.name}`);
    if (option.takes === 'nothing') {
      if (inline !== null) return wrong(option, `ignored explicit argument '${inline}'`);
      values.set(option, '');
      continue;
    }
    if (option.takes === 'list') {
      const following = args.slice(i + 1);
      const end = following.findIndex((word) => isOption(word, options));
      const words = end === -1 ? following : following.slice(0, end);
      lists.set(option, inline === null ? words : [inline]);
      if (inline === null) i += words.length;
      continue;
    }
    const next = args[i + 1];
    if (inline === null && (next === undefined || isOption(next, options)))
      return wrong(option, 'expected one argument');
    if (inline === null) i++;
    const value = inline ?? next ?? '';
    if (option.takes === 'integer' && !/^\s*[+-]?\d+\s*$/.test(value))
      return wrong(option, `invalid int value: '${value}'`);
    if (option.choices?.includes(value) === false) return { ...wrong(option, ''), invalid: value };
    values.set(option, value);
  }
  return { ok: true, values, lists, extras };
}

const wrong = <O extends Option>(option: O, why: string) => ({
  ok: false as const,
  option,
  message: `argument ${option.name}: ${why}`,
});

function splitOption(arg: string): { name: string; inline: string | null } {
  const equals = arg.indexOf('=');
  return equals === -1 ? { name: arg, inline: null } : { name: arg.slice(0, equals), inline: arg.slice(equals + 1) };
}

function matching<O extends Option>(name: string, options: readonly O[]): readonly O[] {
  const exact = options.filter((option) => option.name === name);
  if (exact.length > 0 || !name.startsWith('--') || name === '--') return exact;
  return options.filter((option) => option.name.startsWith(name));
}

function isOption(arg: string, options: readonly Option[]): boolean {
  if (!arg.startsWith('-') || arg === '-') return false;
  if (matching(splitOption(arg).name, options).length > 0) return true;
  return !/^-\d+$|^-\d*\.\d+$/.test(arg) && !arg.includes(' ');
}
