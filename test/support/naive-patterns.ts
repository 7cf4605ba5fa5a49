import type { Slips } from './slips.ts';

/**
 * Patterns for the naive evaluator, a character at a time. Source: reference_policies_elements_resource.html, reference_policies_variables.html.
 * What a variable fills in and what `${*}` stands for are characters that are never wildcards.
 */
export interface Character {
  readonly char: string;
  readonly wild: boolean;
}

export interface Surroundings {
  /** Values by context key in lower case. */
  readonly context: ReadonlyMap<string, readonly string[]>;
  readonly version: string;
  readonly slips: Slips;
}

const plain = (text: string): readonly Character[] => [...text].map((char) => ({ char, wild: false }));

const pattern = (text: string): readonly Character[] =>
  [...text].map((char) => ({ char, wild: char === '*' || char === '?' }));

/** The text as a pattern with its variables filled in, or null when one of them has no value. */
export function expand(text: string, at: Surroundings): readonly Character[] | null {
  if (at.version !== '2012-10-17' && at.slips['a variable is filled in under version 2008-10-17'] !== true) {
    return pattern(text);
  }
  const characters: Character[] = [];
  for (const part of text.split(/(\$\{[^}]*\})/)) {
    const inside = /^\$\{([^}]*)\}$/.exec(part)?.[1];
    const filled = inside === undefined ? pattern(part) : valueOf(inside, at);
    if (filled === null) return null;
    characters.push(...filled);
  }
  return characters;
}

function valueOf(inside: string, { context, slips }: Surroundings): readonly Character[] | null {
  if (inside === '*' || inside === '?' || inside === '$') {
    return slips['an escaped star is a wildcard'] === true ? pattern(inside) : plain(inside);
  }
  const [, name = '', fallback] = /^([^,]*)(?:, '([^']*)')?$/.exec(inside) ?? [];
  const key = slips['the name of a variable minds its case'] === true ? name : name.toLowerCase();
  const [value] = context.get(key) ?? [];
  if (value !== undefined)
    return slips['the value of a variable is a pattern'] === true ? pattern(value) : plain(value);
  if (fallback !== undefined && slips['the default of a variable is forgotten'] !== true) return plain(fallback);
  return slips['a variable without a value is an empty text'] === true ? [] : null;
}

/** Without a thought for wildcards. */
export const spelled = (characters: readonly Character[]): string => characters.map(({ char }) => char).join('');

/** `*` is any run of characters, the empty one too; `?` is exactly one; everything else is itself. What failed once is not tried again. */
export function fits(characters: readonly Character[], text: string, slips: Slips): boolean {
  const failed = new Set<number>();
  const from = (at: number, position: number): boolean => {
    const first = characters[at];
    const char = text.charAt(position);
    if (first === undefined) return char === '';
    if (first.wild && first.char === '*') {
      const place = at * (text.length + 1) + position;
      if (failed.has(place)) return false;
      failed.add(place);
      if (from(at + 1, position)) return true;
      return char !== '' && !(slips['a star stops at a slash'] === true && char === '/') && from(at, position + 1);
    }
    const any = first.wild && first.char === '?' && slips['a question mark stands for itself'] !== true;
    return char !== '' && (any || first.char === char) && from(at + 1, position + 1);
  };
  return from(0, 0);
}

/** As `fits`, for a pattern without variables. */
export const wildcardMatches = (written: string, text: string, slips: Slips = {}): boolean =>
  fits(pattern(written), text, slips);

/** An ARN's six parts: the first five colons part them, and each is matched by itself. Source: …_condition_operators.html, ARN operators. */
export function arnFits(characters: readonly Character[], arn: string, slips: Slips): boolean {
  if (slips['a star in an ARN crosses colons'] === true) return fits(characters, arn, slips);
  const wanted = sixParts(characters, (character) => character.char === ':');
  const parts = sixParts([...arn], (char) => char === ':').map((part) => part.join(''));
  return (
    wanted.length === 6 && parts.length === 6 && wanted.every((part, index) => fits(part, parts[index] ?? '', slips))
  );
}

function sixParts<T>(list: readonly T[], isColon: (item: T) => boolean): readonly (readonly T[])[] {
  const parts: T[][] = [[]];
  for (const item of list) {
    if (isColon(item) && parts.length < 6) parts.push([]);
    else parts.at(-1)?.push(item);
  }
  return parts;
}
