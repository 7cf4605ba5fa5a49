import type { Located, PatternElement, PolicyDocument, Statement } from '../policy/document.ts';
import { compileGlob, type Glob } from './glob.ts';

export interface CompiledPattern {
  readonly pattern: Located<string>;
  readonly matches: Glob;
}

export interface CompiledElement {
  readonly element: PatternElement<'Action'> | PatternElement<'Resource'>;
  readonly patterns: readonly CompiledPattern[];
}

export interface CompiledStatement {
  readonly statement: Statement;
  readonly action: CompiledElement;
  readonly resource: CompiledElement;
}

export interface CompiledDocument {
  readonly statements: readonly CompiledStatement[];
  /** Statements that a request to this service has to look at, in order. */
  forService(service: string): readonly CompiledStatement[];
}

const compiled = new WeakMap<PolicyDocument, CompiledDocument>();

/** Compiles a document once; asking again gives the same object. */
export function compile(document: PolicyDocument): CompiledDocument {
  const known = compiled.get(document);
  if (known !== undefined) return known;
  const made = compileDocument(document);
  compiled.set(document, made);
  return made;
}

function compileDocument(document: PolicyDocument): CompiledDocument {
  const statements = document.statements.map((statement) => ({
    statement,
    // AWS: service prefixes and action names are compared without regard to case. reference_policies_elements_action.html
    action: compileElement(statement.action, (pattern) => pattern.toLowerCase()),
    resource: compileElement(statement.resource, (pattern) => pattern),
  }));
  const byService = new Map<string, readonly CompiledStatement[]>();
  return {
    statements,
    forService(service) {
      const found = byService.get(service);
      if (found !== undefined) return found;
      const kept = statements.filter(({ statement }) => concernsService(statement.action, service));
      byService.set(service, kept);
      return kept;
    },
  };
}

function compileElement(
  element: PatternElement<'Action'> | PatternElement<'Resource'>,
  normalise: (pattern: string) => string,
): CompiledElement {
  return {
    element,
    patterns: element.patterns.map((pattern) => ({ pattern, matches: compileGlob(normalise(pattern.value)) })),
  };
}

/** The part before the first colon; empty when there is none. */
export const serviceOf = (action: string): string => action.slice(0, Math.max(0, action.indexOf(':')));

/** Whether an action of the service can match at all. AWS: the prefix takes no wildcard, except in `*` and `*:*`. */
function concernsService(action: PatternElement<'Action'>, service: string): boolean {
  if (action.negated) return true;
  return action.patterns.some(({ value }) => {
    // Lower case first, as in the request: a letter's small form can depend on what follows it.
    const prefix = serviceOf(value.toLowerCase());
    return prefix === service || prefix.includes('*') || prefix.includes('?') || !value.includes(':');
  });
}

/** The pattern that matches, or null. */
export function matchingPattern(element: CompiledElement, text: string): Located<string> | null {
  for (const { pattern, matches } of element.patterns) if (matches(text)) return pattern;
  return null;
}

export function elementMatches(element: CompiledElement, text: string): boolean {
  return (matchingPattern(element, text) !== null) !== element.element.negated;
}
