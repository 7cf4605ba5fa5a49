import type { StringMember } from '../../iam/index.ts';
import { repr } from './python.ts';

export type Completes = NonNullable<StringMember['completes']>;

/** An option of a command, `--group-name`. */
export interface Option {
  readonly name: `--${string}`;
  /** `choice` is a text that may be left out. */
  readonly takes: 'text' | 'integer' | 'list' | 'nothing' | 'choice';
  readonly required?: boolean;
  /** The values that it may have. */
  readonly choices?: readonly string[];
  /** Those of them that completion offers, when not all. */
  readonly offered?: readonly string[];
  /** What completion offers for its value. */
  readonly completes?: Completes;
  /** The option that says the opposite. The last of both counts. */
  readonly excludes?: `--${string}`;
  /** Whether a number is looked at only after all words are read. */
  readonly late?: true;
  /** Of an option that takes a list: whether it takes at least one word. */
  readonly some?: true;
}

/** A word that belongs to no option, `outfile`. `takes` says how many words it stands for. */
export interface Positional {
  readonly name: string;
  readonly takes: 'one' | 'two' | 'some' | 'at-most-one';
}

export type OptionsRead<O extends Option> =
  | {
      readonly ok: true;
      /** By option, one value each; an option that takes nothing has the empty text. */
      readonly values: ReadonlyMap<O, string>;
      /** By option that takes a list, all its values. */
      readonly lists: ReadonlyMap<O, readonly string[]>;
      /** Every option that was given, as often as it was, in order. */
      readonly given: readonly (readonly [O, string])[];
      /** By the name of the positional, its words. */
      readonly words: ReadonlyMap<string, readonly string[]>;
      /** What belongs to no option, in order: further words and unknown options. */
      readonly extras: readonly string[];
    }
  | {
      readonly ok: false;
      readonly message: string;
      /** Set when a value is none of the choices. */
      readonly invalid?: { readonly option: O; readonly value: string };
    };

/** How many words a positional takes, where A is a word and - the `--` that ends the options. */
const FORMS: Readonly<Record<Positional['takes'], string>> = {
  one: '(-*A-*)',
  two: '(-*A-*A-*)',
  some: '(-*A[A-]*)',
  'at-most-one': '(-*A?-*)',
};

const INTEGER = /^\s*[+-]?\d+(?:_\d+)*\s*$/;

/**
 * Reads options as Python's argparse does for the AWS CLI: `--name value` and `--name=value`, an unambiguous beginning of a name for the
 * name, the last of several values; a word that begins with `-` is no value unless it is `-` alone, a negative number, or has a blank. An
 * option that takes a list takes every word up to the next option, `--` makes words of all that follows. Source: Python 3.14, argparse.py
 */
export function readOptions<O extends Option>(
  args: readonly string[],
  options: readonly O[],
  positionals: readonly Positional[] = [],
): OptionsRead<O> {
  const finder = new OptionFinder(options);
  const ended = args.indexOf('--');
  const found = args.map((arg, index) => (ended !== -1 && index >= ended ? null : finder.find(arg)));
  const pattern = args.map((_, i) => (i === ended ? '-' : found[i] === null ? 'A' : 'O')).join('');
  const values = new Map<O, string>();
  const lists = new Map<O, readonly string[]>();
  const words = new Map<string, readonly string[]>();
  const given: (readonly [O, string])[] = [];
  const extras: string[] = [];
  let left = [...positionals];

  const takeWords = (start: number): number => {
    let at = start;
    const counts = partialMatch(left, pattern, start);
    for (const [index, count] of counts.entries()) {
      const { name = '' } = left[index] ?? {};
      const taken = args.slice(at, at + count);
      const end = pattern.slice(at, at + count).indexOf('-');
      words.set(name, end === -1 ? taken : taken.toSpliced(end, 1));
      at += count;
    }
    left = left.slice(counts.length);
    return at;
  };

  let at = 0;
  while (at < args.length) {
    const next = pattern.indexOf('O', at);
    if (next !== at) {
      const end = takeWords(at);
      if (next === -1 || end > at) {
        if (next === -1) extras.push(...args.slice(end));
        at = next === -1 ? args.length : end;
        continue;
      }
      extras.push(...args.slice(at, next));
      at = next;
    }
    const [match, ...others] = found[at] ?? [];
    if (match === undefined) {
      extras.push(args[at] ?? '');
      at += 1;
      continue;
    }
    const { option, inline } = match;
    if (others.length > 0) {
      const could = [match, ...others].map((one) => one.option.name).join(', ');
      return { ok: false, message: `ambiguous option: ${args[at]} could match ${could}` };
    }
    const following = inline === null ? wordsAt(pattern, at + 1) : 1;
    const taken = inline === null ? args.slice(at + 1, at + 1 + mostWords(option, following)) : [inline];
    const wrong = refused(option, taken, inline);
    if (wrong !== null) return wrong;
    if (option.takes === 'list') lists.set(option, taken);
    else values.set(option, taken[0] ?? '');
    given.push([option, taken[0] ?? '']);
    at += 1 + (inline === null ? taken.length : 0);
  }
  // A word that may be left out is read even when there is none.
  takeWords(args.length);
  const missing = [
    ...options.filter((option) => option.required === true && !values.has(option) && !lists.has(option)),
    ...left.filter(({ takes }) => takes !== 'at-most-one'),
  ];
  return missing.length > 0
    ? { ok: false, message: `the following arguments are required: ${missing.map(({ name }) => name).join(', ')}` }
    : { ok: true, values, lists, given, words, extras };
}

const wordsAt = (pattern: string, start: number): number => {
  let end = start;
  while (pattern[end] === 'A') end += 1;
  return end - start;
};

function mostWords({ takes }: Option, following: number): number {
  if (takes === 'nothing') return 0;
  return takes === 'list' ? following : Math.min(following, 1);
}

function refused<O extends Option>(option: O, taken: readonly string[], inline: string | null) {
  const wrong = (why: string) => ({ ok: false as const, message: `argument ${option.name}: ${why}` });
  if (option.takes === 'nothing') return inline === null ? null : wrong(`ignored explicit argument ${repr(inline)}`);
  const [value] = taken;
  if (value === undefined) {
    if (option.takes === 'list') return option.some === true ? wrong('expected at least one argument') : null;
    return option.takes === 'choice' ? null : wrong('expected one argument');
  }
  if (option.takes === 'integer' && option.late !== true && !INTEGER.test(value))
    return wrong(`invalid int value: ${repr(value)}`);
  const strange =
    option.choices === undefined ? undefined : taken.find((one) => option.choices?.includes(one) !== true);
  return strange === undefined ? null : { ...wrong(''), invalid: { option, value: strange } };
}

/** AWS: as many positionals as fit are filled at once; one that would stay empty waits while an option comes next. */
function partialMatch(positionals: readonly Positional[], pattern: string, start: number): readonly number[] {
  for (let count = positionals.length; count > 0; count--) {
    const form = new RegExp(
      positionals
        .slice(0, count)
        .map(({ takes }) => FORMS[takes])
        .join(''),
      'y',
    );
    form.lastIndex = start;
    const match = form.exec(pattern);
    if (match === null) continue;
    const counts = match.slice(1).map(({ length }) => length);
    if (pattern[form.lastIndex] === 'O') while (counts.at(-1) === 0) counts.pop();
    return counts;
  }
  return [];
}

interface Match<O extends Option> {
  readonly option: O;
  readonly inline: string | null;
}

class OptionFinder<O extends Option> {
  readonly #byName: ReadonlyMap<string, O>;

  constructor(options: readonly O[]) {
    this.#byName = new Map(options.map((option) => [option.name, option]));
  }

  /** The options that a word can mean, none when it looks like one; null when it is no option. */
  find(arg: string): readonly Match<O>[] | null {
    if (!arg.startsWith('-') || arg === '-') return null;
    const equals = arg.indexOf('=');
    const [name, inline] = equals === -1 ? [arg, null] : [arg.slice(0, equals), arg.slice(equals + 1)];
    const exact = this.#byName.get(name);
    if (exact !== undefined) return [{ option: exact, inline }];
    const begun = [...this.#byName.values()].filter((option) => option.name.startsWith(name));
    if (begun.length > 0) return begun.map((option) => ({ option, inline }));
    // AWS: what begins like a negative number is a word, whatever follows. CPython 3.14, argparse.py
    return /^-\.?\d/.test(arg) || arg.includes(' ') ? null : [];
  }
}
