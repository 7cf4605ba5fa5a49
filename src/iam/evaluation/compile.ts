import type { Located, PatternElement, PolicyDocument, Statement } from '../policy/document.ts';
import { compileCondition, type CompiledCondition } from './condition.ts';
import { NO_CONTEXT, type RequestContext } from './decision.ts';
import { compilePieces } from './glob.ts';
import { compilePattern, type CompiledPattern } from './pattern.ts';
import { resourcePart } from './variables.ts';

export interface CompiledElement {
  readonly element: PatternElement<'Action'> | PatternElement<'Resource'>;
  readonly patterns: readonly CompiledPattern[];
}

export interface CompiledStatement {
  readonly statement: Statement;
  readonly action: CompiledElement;
  /** Null in trust policies, which speak of their own role. */
  readonly resource: CompiledElement | null;
  readonly conditions: readonly CompiledCondition[];
}

export interface CompiledDocument {
  readonly statements: readonly CompiledStatement[];
  /** Statements that a request to this service has to look at, in order. */
  forService(service: string): readonly CompiledStatement[];
  /** Statements whose action covers this one, given in lower case, in order. No other element of a request has a say in that. */
  forAction(action: string): readonly CompiledStatement[];
}

/** Actions remembered of each document; a page asks about few of them again and again. */
const REMEMBERED = 500;

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
  // AWS: in the language of 2008 a variable is a text like any other. reference_policies_elements_version.html
  const variables = document.version === '2012-10-17';
  const statements = document.statements.map((statement) => compileStatement(statement, variables));
  const byService = new Map<string, readonly CompiledStatement[]>();
  const byAction = new Map<string, readonly CompiledStatement[]>();
  const forService = (service: string): readonly CompiledStatement[] => {
    const found = byService.get(service);
    if (found !== undefined) return found;
    const kept = statements.filter(({ statement }) => concernsService(statement.action, service));
    byService.set(service, kept);
    return kept;
  };
  return {
    statements,
    forService,
    forAction(action) {
      const found = byAction.get(action);
      if (found !== undefined) return found;
      if (byAction.size >= REMEMBERED) byAction.clear();
      const kept = forService(serviceOf(action)).filter((each) => elementMatches(each.action, action, NO_CONTEXT));
      byAction.set(action, kept);
      return kept;
    },
  };
}

function compileStatement(statement: Statement, variables: boolean): CompiledStatement {
  const { resource } = statement;
  const patterns = resource?.patterns.map((pattern) => compileResource(pattern, variables)) ?? [];
  return {
    statement,
    action: { element: statement.action, patterns: statement.action.patterns.map(compileAction) },
    resource: resource === null ? null : { element: resource, patterns },
    conditions: statement.conditions.map((entry) => compileCondition(entry, variables)),
  };
}

/** AWS: service prefixes and action names are compared without regard to case. reference_policies_elements_action.html */
function compileAction(pattern: Located<string>): CompiledPattern {
  const lower = { value: pattern.value.toLowerCase(), range: pattern.range };
  const compiled = compilePattern(lower, { variables: false, wildcards: true, compile: compilePieces });
  return { ...compiled, pattern, shown: () => pattern.value };
}

export function compileResource(pattern: Located<string>, variables: boolean): CompiledPattern {
  return compilePattern(pattern, {
    variables,
    wildcards: true,
    compile: compilePieces,
    from: resourcePart(pattern.value),
  });
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
export function matchingPattern(
  { patterns }: CompiledElement,
  text: string,
  context: RequestContext,
): CompiledPattern | null {
  for (const pattern of patterns) if (pattern.matches(text, context)) return pattern;
  return null;
}

export function elementMatches(element: CompiledElement, text: string, context: RequestContext): boolean {
  return (matchingPattern(element, text, context) !== null) !== element.element.negated;
}
