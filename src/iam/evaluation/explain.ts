import { matchingPattern, type CompiledElement, type CompiledStatement } from './compile.ts';
import { conditionHolds, matchingValue, valuesFound, type CompiledCondition } from './condition.ts';
import {
  NO_CONTEXT,
  type AppliedPolicy,
  type Decision,
  type ElementTrace,
  type Policies,
  type PolicyTrace,
  type PolicyType,
  type Request,
  type RequestContext,
  type StatementRef,
  type StatementTrace,
  type TypeTrace,
  type Verdict,
} from './decision.ts';
import { nearestMisses } from './nearest.ts';
import { coveredAs, namingValue, principalsOf } from './principals.ts';
import { remembering } from './remember.ts';

/**
 * The verdict with its reasons: every policy by the way it comes to have a say, every statement, every element with what was compared,
 * the statements that decided, and for an implicit deny the smallest edits that would allow the request.
 */
export function explain(request: Request, policies: Policies): Decision {
  const trace: TypeTrace[] = [];
  if (policies.resource !== undefined && policies.resource.length > 0) {
    trace.push(traceType('resource', policies.resource, request));
  }
  trace.push(traceType('identity', policies.identity, request));
  const denies = deciding(trace, 'Deny');
  const allows = denies.length > 0 ? [] : deciding(trace, 'Allow');
  const verdict = verdictOf(denies.length > 0, allows.length > 0);
  return {
    request,
    verdict,
    decidedBy: denies.length > 0 ? denies : allows,
    trace,
    nearest: verdict === 'implicitDeny' ? nearestMisses(request, trace) : [],
  };
}

const verdictOf = (denied: boolean, allowed: boolean): Verdict =>
  denied ? 'explicitDeny' : allowed ? 'allowed' : 'implicitDeny';

function deciding(trace: readonly TypeTrace[], effect: 'Allow' | 'Deny'): readonly StatementRef[] {
  return trace.flatMap(({ type, policies }) =>
    policies.flatMap(({ policy, statements }) =>
      statements
        .filter((statement) => decides(statement, effect))
        .map(({ statement, sid, range }) => ({ type, policy, statement, sid, range })),
    ),
  );
}

const decides = (statement: StatementTrace, effect: 'Allow' | 'Deny'): boolean =>
  statement.matched && statement.effect === effect && !statement.delegates;

function traceType(type: PolicyType, applied: readonly AppliedPolicy[], request: Request): TypeTrace {
  const policies = applied.map((policy): PolicyTrace => ({
    policy,
    statements: traceDocument[type](policy.document, request),
  }));
  const some = (effect: 'Allow' | 'Deny'): boolean =>
    policies.some(({ statements }) => statements.some((statement) => decides(statement, effect)));
  return { type, verdict: verdictOf(some('Deny'), some('Allow')), policies };
}

const traceDocument = {
  resource: remembering((statement, request) => traceStatement(statement, 'resource', request)),
  identity: remembering((statement, request) => traceStatement(statement, 'identity', request)),
} satisfies Record<PolicyType, unknown>;

function traceStatement(compiled: CompiledStatement, type: PolicyType, request: Request): StatementTrace {
  const { statement, action, resource, conditions } = compiled;
  const context = request.context ?? NO_CONTEXT;
  const elements: ElementTrace[] = type === 'resource' ? [tracePrincipal(compiled, request)] : [];
  elements.push(traceElement(action, request.action, context, request.action.toLowerCase()));
  elements.push(traceElement(resource, request.resource, context));
  for (const condition of conditions) elements.push(traceCondition(condition, context));
  const matched = elements.every((element) => element.matched);
  const { index, sid, effect, range } = statement;
  const delegates =
    matched && type === 'resource' && effect === 'Allow' && coveredAs(principalsOf(statement), request) === 'account';
  return { statement: index, sid, effect, matched, delegates, elements, range };
}

function tracePrincipal({ statement }: CompiledStatement, request: Request): ElementTrace {
  const principal = principalsOf(statement);
  const naming = namingValue(principal, request);
  return {
    element: principal.name,
    matched: coveredAs(principal, request) !== null,
    compared: request.principal,
    pattern: naming?.value.value.value ?? null,
    condition: null,
    range: naming?.value.value.range ?? principal.range,
  };
}

function traceElement(
  compiled: CompiledElement,
  compared: string,
  context: RequestContext,
  text = compared,
): ElementTrace {
  const found = matchingPattern(compiled, text, context);
  return {
    element: compiled.element.name,
    matched: (found !== null) !== compiled.element.negated,
    compared,
    pattern: found?.shown(context) ?? null,
    condition: null,
    range: found?.pattern.range ?? compiled.element.range,
  };
}

function traceCondition(condition: CompiledCondition, context: RequestContext): ElementTrace {
  const { entry, values, fixed } = condition;
  const found = matchingValue(condition, context);
  return {
    element: 'Condition',
    matched: conditionHolds(condition, context),
    compared: valuesFound(condition, context)?.join(', ') ?? null,
    pattern: found?.shown(context) ?? null,
    condition: {
      operator: entry.operator.value,
      key: entry.key.value,
      wanted: fixed ?? values.map((value) => value.shown(context)),
    },
    range: entry.range,
  };
}
