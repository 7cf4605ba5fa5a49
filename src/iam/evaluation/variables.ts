import type { RequestContext } from './decision.ts';
import { ANY_ONE, ANY_RUN, piecesOf, type Pieces } from './glob.ts';

/** A place that each request fills in: `${aws:username}`, with what stands in when the request has no value. */
interface Variable {
  readonly key: string;
  readonly fallback: string | null;
}

/** A value of a policy with variables in it, cut into what is fixed and what each request fills in. */
export type Template = readonly (Pieces[number] | Variable)[];

/** `${*}` and the like stand for the character itself. Source: reference_policies_variables.html, special characters. */
const VARIABLE = /\$\{(?:([*?$])|([^${}',]+?)(?:, *'([^']*)')?)\}/g;

/**
 * Cuts a value at its variables; null when it has none. With `wildcards`, `*` and `?` outside of variables are wildcards.
 * Variables before offset `from` stay as they are written.
 *
 * @example
 * templateOf('${aws:username}', { wildcards: true }) // [{ key: 'aws:username', fallback: null }]
 */
export function templateOf(
  value: string,
  options: { readonly wildcards: boolean; readonly from?: number },
): Template | null {
  const { wildcards, from = 0 } = options;
  const fixed = (text: string): Pieces => (wildcards ? piecesOf(text) : text === '' ? [] : [text]);
  const template: Template[number][] = [];
  let at = 0;
  for (const match of value.matchAll(VARIABLE)) {
    if (match.index < from) continue;
    const [written, character, key, fallback = null] = match;
    template.push(...fixed(value.slice(at, match.index)));
    if (character !== undefined) template.push(character);
    // AWS: the names of variables are compared without regard to case. reference_policies_variables.html
    else if (key !== undefined) template.push({ key: key.toLowerCase(), fallback });
    at = match.index + written.length;
  }
  return at === 0 ? null : [...template, ...fixed(value.slice(at))];
}

/**
 * The request's values for the variables, in order; null when one has none and nothing stands in for it.
 * AWS: a key with several values cannot be a variable.
 */
export function valuesOf(template: Template, context: RequestContext): readonly string[] | null {
  const values: string[] = [];
  for (const piece of template) {
    if (typeof piece !== 'object') continue;
    const [only, ...others] = context.get(piece.key) ?? [];
    const value = others.length > 0 ? null : (only ?? null);
    const text = value ?? piece.fallback;
    if (text === null) return null;
    values.push(text);
  }
  return values;
}

/** The template with these values, in which `*` and `?` are ordinary characters. */
export function fillIn(template: Template, values: readonly string[]): Pieces {
  let next = 0;
  return template.map((piece) => (typeof piece === 'object' ? (values[next++] ?? '') : piece));
}

/** Pieces as a text to read; wildcards and the same characters from a value look alike there. */
export const printed = (pieces: Pieces): string =>
  pieces.map((piece) => (piece === ANY_RUN ? '*' : piece === ANY_ONE ? '?' : piece)).join('');

/** Where variables of a `Resource` begin to count. AWS: only after the fifth colon. reference_policies_variables.html */
export function resourcePart(pattern: string): number {
  const outside = pattern.replaceAll(VARIABLE, (variable) => '_'.repeat(variable.length));
  let at = -1;
  for (let colons = 0; colons < 5; colons++) {
    at = outside.indexOf(':', at + 1);
    if (at < 0) return pattern.length;
  }
  return at + 1;
}
