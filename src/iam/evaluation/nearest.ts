import type { PolicyDocument, PrincipalElement, Statement } from '../policy/document.ts';
import { assertNever } from '../result.ts';
import { compile, compileResource, serviceOf, type CompiledElement, type CompiledStatement } from './compile.ts';
import {
  NO_CONTEXT,
  type ElementTrace,
  type NearestMiss,
  type Request,
  type StatementRef,
  type StatementTrace,
  type TypeTrace,
} from './decision.ts';
import { coveredAs, namingValue } from './principals.ts';

const MOST = 3;

/** A near miss of a document, before it is known by which way the document comes. */
interface Candidate {
  readonly statement: StatementTrace;
  readonly element: NearestMiss['element'];
  readonly edit: NearestMiss['edit'];
  readonly closeness: number;
}

/**
 * For a request that nothing allows and nothing denies: the Allows that fail in exactly one element, each with the edit of that element
 * that would let the request through. Best first: an Allow that only a condition or its principal keeps out, then one for the same
 * service, then the longer agreement with a written pattern.
 */
export function nearestMisses(request: Request, trace: readonly TypeTrace[]): readonly NearestMiss[] {
  const best: { readonly at: StatementRef; readonly candidate: Candidate }[] = [];
  for (const { type, policies } of trace) {
    for (const { policy, statements } of policies) {
      for (const candidate of candidatesOf(statements, policy.document, request)) {
        const rank = best.findLastIndex((better) => better.candidate.closeness >= candidate.closeness) + 1;
        if (rank >= MOST) continue;
        const { statement, sid, range } = candidate.statement;
        best.splice(rank, 0, { at: { type, policy, statement, sid, range }, candidate });
        best.length = Math.min(best.length, MOST);
      }
    }
  }
  return best.map(({ at, candidate: { element, edit } }) => ({ at, element, edit }));
}

const found = new WeakMap<readonly StatementTrace[], readonly Candidate[]>();

/** What a document comes near to. A trace belongs to one request, or to all requests that it is the same for. */
function candidatesOf(
  statements: readonly StatementTrace[],
  document: PolicyDocument,
  request: Request,
): readonly Candidate[] {
  const known = found.get(statements);
  if (known !== undefined) return known;
  const made = statements.flatMap((statement): Candidate[] => {
    if (statement.effect !== 'Allow') return [];
    const compiled = compile(document).statements[statement.statement];
    if (compiled === undefined) throw new Error('A trace names a statement that its document does not have');
    const failing = soleFailure(statement, compiled.statement, request);
    const repair = failing === null ? null : repairOf(failing, compiled, { document, request });
    return failing === null || repair === null ? [] : [{ statement, element: failing.element, ...repair }];
  });
  found.set(statements, made);
  return made;
}

/** The one element that keeps an Allow from granting, or null when there are several. */
function soleFailure(trace: StatementTrace, { principal }: Statement, request: Request): ElementTrace | null {
  // What names the account alone leaves the grant to identity policies; naming the caller would grant.
  const delegates = principal !== null && coveredAs(principal, request) === 'account';
  let sole: ElementTrace | null = null;
  for (const element of trace.elements) {
    if (element.matched && !(delegates && element.element === 'Principal')) continue;
    if (sole !== null) return null;
    sole = element;
  }
  return sole;
}

interface Repair {
  readonly edit: NearestMiss['edit'];
  readonly closeness: number;
}

interface About {
  readonly document: PolicyDocument;
  readonly request: Request;
}

function repairOf(failing: ElementTrace, compiled: CompiledStatement, about: About): Repair | null {
  const { request } = about;
  switch (failing.element) {
    case 'Condition': {
      const { condition, compared } = failing;
      return condition === null ? null : { edit: { drop: condition, compared }, closeness: 3000 };
    }
    case 'Principal':
    case 'NotPrincipal': {
      const edit = principalEdit(compiled.statement, request);
      return edit === null ? null : { edit, closeness: 2000 };
    }
    case 'Action':
    case 'NotAction':
      return patternRepair(compiled.action, request.action, { ...about, onAction: true });
    case 'Resource':
    case 'NotResource':
      return patternRepair(compiled.resource, request.resource, { ...about, onAction: false });
    default:
      return assertNever(failing.element);
  }
}

function patternRepair(
  element: CompiledElement,
  value: string,
  about: About & { readonly onAction: boolean },
): Repair | null {
  const edit = patternEdit(element, value, about);
  return edit === null ? null : { edit, closeness: closeness(element, value, about.onAction) };
}

/** The caller added to those named; or taken out of those excluded, when somebody else remains there. */
function principalEdit({ principal }: Statement, request: Request): NearestMiss['edit'] | null {
  if (principal === null) return null;
  if (!principal.negated) return { add: request.principal };
  const names = (value: PrincipalElement['values'][number]): boolean =>
    namingValue({ ...principal, values: [value] }, request) !== null;
  const remove = principal.values.filter(names).map(({ value }) => value.value);
  return remove.length < principal.values.length ? { remove } : null;
}

/** One value added to the element, or, where the element is negated, the values taken out that match; null when none would remain. */
function patternEdit(
  element: CompiledElement,
  value: string,
  { onAction, document, request }: About & { readonly onAction: boolean },
): NearestMiss['edit'] | null {
  const context = request.context ?? NO_CONTEXT;
  if (!element.element.negated) {
    if (onAction || !value.includes('${')) return { add: value };
    // In the policy it would begin a variable.
    const added = document.version === '2012-10-17' ? value.replaceAll('${', '${$}{') : value;
    const pattern = compileResource({ value: added, range: element.element.range }, document.version === '2012-10-17');
    return pattern.matches(value, context) ? { add: added } : null;
  }
  const compared = onAction ? value.toLowerCase() : value;
  const remove = element.patterns
    .filter((pattern) => pattern.matches(compared, context))
    .map(({ pattern }) => pattern.value);
  return remove.length < element.patterns.length ? { remove } : null;
}

/** How far the value agrees with the best of the written patterns: characters in common, and a head start for the same service. */
function closeness(element: CompiledElement, value: string, onAction: boolean): number {
  const lower = value.toLowerCase();
  const service = onAction ? serviceOf(lower) : null;
  let best = 0;
  for (const pattern of lowerCase(element)) {
    best = Math.max(
      best,
      commonPrefix(pattern, lower) + (service !== null && serviceOf(pattern) === service ? 1000 : 0),
    );
  }
  return best + (onAction ? 0 : 500);
}

const lowered = new WeakMap<CompiledElement, readonly string[]>();

/** The patterns of an element in lower case, made once. */
function lowerCase(element: CompiledElement): readonly string[] {
  const known = lowered.get(element);
  if (known !== undefined) return known;
  const made = element.element.patterns.map(({ value }) => value.toLowerCase());
  lowered.set(element, made);
  return made;
}

function commonPrefix(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length++;
  return length;
}
