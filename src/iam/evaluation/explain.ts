import { compile, matchingPattern, type CompiledElement, type CompiledStatement } from './compile.ts';
import { conditionHolds } from './decide.ts';
import type {
  AppliedPolicy,
  Decision,
  ElementTrace,
  Policies,
  PolicyTrace,
  Request,
  StatementRef,
  StatementTrace,
  Verdict,
} from './decision.ts';
import { nearestMisses } from './nearest.ts';

/**
 * The verdict with its reasons: every policy by the way it reaches the principal, every statement, every element with what was compared,
 * the statements that decided, and for an implicit deny the smallest edits that would allow the request.
 */
export function explain(request: Request, policies: Policies): Decision {
  const traces = policies.identity.map((policy) => tracePolicy(policy, request));
  const matched = (effect: 'Allow' | 'Deny'): StatementRef[] =>
    traces.flatMap(({ policy, statements }) =>
      statements
        .filter((statement) => statement.matched && statement.effect === effect)
        .map((statement) => refTo(policy, statement)),
    );
  const denies = matched('Deny');
  const allows = denies.length > 0 ? [] : matched('Allow');
  const verdict: Verdict = denies.length > 0 ? 'explicitDeny' : allows.length > 0 ? 'allowed' : 'implicitDeny';
  return {
    request,
    verdict,
    decidedBy: denies.length > 0 ? denies : allows,
    trace: [{ type: 'identity', verdict, policies: traces }],
    nearest: verdict === 'implicitDeny' ? nearestMisses(request, traces) : [],
  };
}

function tracePolicy(policy: AppliedPolicy, request: Request): PolicyTrace {
  return {
    policy,
    statements: compile(policy.document).statements.map((statement) => traceStatement(statement, request)),
  };
}

function traceStatement(compiled: CompiledStatement, request: Request): StatementTrace {
  const { statement } = compiled;
  const elements: ElementTrace[] = [
    traceElement(compiled.action, request.action.toLowerCase(), request.action),
    traceElement(compiled.resource, request.resource, request.resource),
  ];
  if (statement.condition !== null) {
    elements.push({
      element: 'Condition',
      matched: conditionHolds(compiled),
      compared: '',
      pattern: null,
      range: statement.condition,
    });
  }
  return {
    statement: statement.index,
    sid: statement.sid,
    effect: statement.effect,
    matched: elements.every((element) => element.matched),
    elements,
    range: statement.range,
  };
}

function traceElement(compiled: CompiledElement, text: string, compared: string): ElementTrace {
  const pattern = matchingPattern(compiled, text);
  return {
    element: compiled.element.name,
    matched: (pattern !== null) !== compiled.element.negated,
    compared,
    pattern: pattern?.value ?? null,
    range: pattern?.range ?? compiled.element.range,
  };
}

function refTo(policy: AppliedPolicy, statement: StatementTrace): StatementRef {
  return { type: 'identity', policy, statement: statement.statement, sid: statement.sid, range: statement.range };
}
