import type { Located } from '../policy/document.ts';
import type { RequestContext } from './decision.ts';
import { piecesOf, type Pieces } from './glob.ts';
import { fillIn, printed, templateOf, valuesOf } from './variables.ts';

type Test = (text: string) => boolean;

/** A value of a policy, ready to be compared. */
export interface CompiledPattern {
  readonly pattern: Located<string>;
  /** Whether it has a variable, so that it differs from request to request. */
  readonly varies: boolean;
  matches(text: string, context: RequestContext): boolean;
  /** The value with the variables filled in that this request has a value for. */
  shown(context: RequestContext): string;
  /** What is compared, with the variables filled in; null when this request lacks a value for one, and then nothing matches. */
  pieces(context: RequestContext): Pieces | null;
}

/**
 * Prepares a value once. Only where it holds a variable is the rest left to each request; a variable that the request has no value for
 * makes it match nothing. Variables count from the offset `from`.
 */
export function compilePattern(
  pattern: Located<string>,
  options: {
    readonly variables: boolean;
    readonly wildcards: boolean;
    readonly compile: (pieces: Pieces) => Test;
    readonly from?: number;
  },
): CompiledPattern {
  const { value } = pattern;
  const { variables, wildcards, compile, from = 0 } = options;
  const template = variables ? templateOf(value, { wildcards, from }) : null;
  if (template === null) {
    const fixed = wildcards ? piecesOf(value) : [value];
    return { pattern, varies: false, matches: compile(fixed), shown: () => value, pieces: () => fixed };
  }
  // One principal asks many times over, and its values stay the same.
  let last: Filled | null = null;
  const filled = (context: RequestContext): Filled | null => {
    const values = valuesOf(template, context);
    if (values === null) return null;
    if (last === null || values.some((each, index) => each !== last?.values[index])) {
      const pieces = fillIn(template, values);
      last = { values, test: compile(pieces), shown: printed(pieces), pieces };
    }
    return last;
  };
  return {
    pattern,
    varies: true,
    matches: (text, context) => filled(context)?.test(text) ?? false,
    shown: (context) => filled(context)?.shown ?? value,
    pieces: (context) => filled(context)?.pieces ?? null,
  };
}

/** A template with the values of one request. */
interface Filled {
  readonly values: readonly string[];
  readonly test: Test;
  readonly shown: string;
  readonly pieces: Pieces;
}
