import type { PolicyDocument, PrincipalElement, Statement } from '../policy/document.ts';
import { compileResource, serviceOf, type CompiledElement, type CompiledStatement } from './compile.ts';
import type { CompiledCondition } from './condition.ts';
import { NO_CONTEXT, type NearestMiss, type Request } from './decision.ts';
import { namingValue } from './principals.ts';
import { traceCondition } from './trace.ts';

/** The element that keeps a statement from matching; of a condition, the entry. */
export type Failing = 'action' | 'resource' | 'principal' | CompiledCondition;

/** The edit of one element that would make a statement match, and how near it was without. */
export interface Repair {
  readonly element: NearestMiss['element'];
  readonly edit: NearestMiss['edit'];
  readonly closeness: number;
}

interface About {
  readonly document: PolicyDocument;
  readonly request: Request;
}

/** How the statement would match; null where no single edit of the element makes it. */
export function repairOf(failing: Failing, compiled: CompiledStatement, about: About): Repair | null {
  const { request } = about;
  const { action, resource, statement } = compiled;
  switch (failing) {
    case 'action':
      return patternRepair(action, request.action, { ...about, onAction: true });
    case 'resource':
      return resource === null ? null : patternRepair(resource, request.resource, { ...about, onAction: false });
    case 'principal': {
      const edit = principalEdit(statement, request);
      return edit === null ? null : { element: statement.principal?.name ?? 'Principal', edit, closeness: 2000 };
    }
    default: {
      const { condition, compared } = traceCondition(failing, request.context ?? NO_CONTEXT);
      return condition === null ? null : { element: 'Condition', edit: { drop: condition, compared }, closeness: 3000 };
    }
  }
}

function patternRepair(
  element: CompiledElement,
  value: string,
  about: About & { readonly onAction: boolean },
): Repair | null {
  const edit = patternEdit(element, value, about);
  if (edit === null) return null;
  return { element: element.element.name, edit, closeness: closeness(element, value, about.onAction) };
}

/** The caller added to those named; or taken out of those excluded, when somebody else remains there. */
function principalEdit({ principal }: Statement, request: Request): NearestMiss['edit'] | null {
  if (principal === null) return null;
  // Nobody can name those who do not sign: only everybody covers them.
  if (!principal.negated) return { add: request.principal === 'anonymous' ? '*' : request.principal };
  const names = (value: PrincipalElement['values'][number]): boolean =>
    // To name the account spares nobody but its root user.
    ['self', 'role'].includes(namingValue({ ...principal, values: [value] }, request)?.as ?? '');
  const remove = principal.values.filter(names).map(({ value }) => value.value);
  return principal.values.some(({ value }) => !remove.includes(value.value)) ? { remove } : null;
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
