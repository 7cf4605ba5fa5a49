import type { ElementTrace, NearestMiss, PolicyTrace, Request, StatementTrace } from './decision.ts';
import { compile, serviceOf, type CompiledElement } from './compile.ts';

const MOST = 3;

/**
 * For a request that nothing allows and nothing denies: the Allows that fail in exactly one element, each with the edit of that element
 * that would let the request through. Best first: an Allow for the same service, then the longer agreement with a written pattern.
 */
export function nearestMisses(request: Request, traces: readonly PolicyTrace[]): readonly NearestMiss[] {
  const found: { readonly miss: NearestMiss; readonly closeness: number }[] = [];
  for (const { policy, statements } of traces) {
    for (const statement of statements) {
      const failing = soleFailure(statement);
      if (failing === null) continue;
      const compiled = compile(policy.document).statements[statement.statement];
      if (compiled === undefined) continue;
      const onAction = failing.element === 'Action' || failing.element === 'NotAction';
      const element = onAction ? compiled.action : compiled.resource;
      const value = onAction ? request.action : request.resource;
      const edit = editOf(element, value, onAction);
      if (edit === null) continue;
      const at = {
        type: 'identity',
        policy,
        statement: statement.statement,
        sid: statement.sid,
        range: statement.range,
      } as const;
      const miss: NearestMiss = { at, element: element.element.name, edit };
      found.push({ miss, closeness: closeness(element, value, onAction) });
    }
  }
  return found
    .sort((a, b) => b.closeness - a.closeness)
    .slice(0, MOST)
    .map(({ miss }) => miss);
}

/** The one element that keeps an Allow from matching, or null when there are several or it is a condition. */
function soleFailure(statement: StatementTrace): ElementTrace | null {
  if (statement.effect !== 'Allow') return null;
  const [first, ...others] = statement.elements.filter((element) => !element.matched);
  return first === undefined || others.length > 0 || first.element === 'Condition' ? null : first;
}

/** One value added to the element, or, where the element is negated, the values taken out that match; null when none would remain. */
function editOf(element: CompiledElement, value: string, onAction: boolean): NearestMiss['edit'] | null {
  if (!element.element.negated) return { add: value };
  const compared = onAction ? value.toLowerCase() : value;
  const remove = element.patterns.filter(({ matches }) => matches(compared)).map(({ pattern }) => pattern.value);
  return remove.length < element.patterns.length ? { remove } : null;
}

/** How far the value agrees with the best of the written patterns: characters in common, and a head start for the same service. */
function closeness(element: CompiledElement, value: string, onAction: boolean): number {
  const agreements = element.element.patterns.map(({ value: pattern }) => {
    const common = commonPrefix(pattern.toLowerCase(), value.toLowerCase());
    return common + (onAction && serviceOf(pattern.toLowerCase()) === serviceOf(value.toLowerCase()) ? 1000 : 0);
  });
  return Math.max(0, ...agreements) + (onAction ? 0 : 500);
}

function commonPrefix(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length++;
  return length;
}
