import type { Effect, PolicyDocument } from '../policy/document.ts';
import { applyingTo } from './applying.ts';
import type { Caller } from './caller.ts';
import { compile, matchingPattern, type CompiledElement, type CompiledStatement } from './compile.ts';
import { conditionHolds, matchingValue, valuesFound, type CompiledCondition } from './condition.ts';
import {
  NO_CONTEXT,
  type AppliedPolicy,
  type ElementTrace,
  type NamedAs,
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
import { coveredAs, namingValue, principalsOf } from './principals.ts';
import { holds } from './holds.ts';

/** A statement that matched. */
export interface Match {
  readonly ref: StatementRef;
  readonly effect: Effect;
  readonly namedAs: NamedAs | null;
}

/** The policies of one type with the statements of theirs that matched. */
export interface Traced {
  readonly trace: TypeTrace;
  readonly matches: readonly Match[];
}

/** What every policy says that has a say on this caller, in the order of `POLICY_TYPES`. */
export function traceTypes(request: Request, policies: Policies, caller: Caller): readonly Traced[] {
  const { carries, identity, resource, boundary, session, scps, rcps, endpoint } = applyingTo(
    request,
    policies,
    caller,
  );
  const bounded = boundary.length > 0;
  const traced: Traced[] = [];
  const add = (type: PolicyType, applied: readonly AppliedPolicy[], level: number | null = null): void => {
    traced.push(traceType({ type, level }, applied, { request, naming: namesPrincipals(type), bounded }));
  };
  for (const [level, applied] of rcps.entries()) add('rcp', applied, level);
  for (const [level, applied] of scps.entries()) add('scp', applied, level);
  if (endpoint.length > 0) add('endpoint', endpoint);
  if (resource.length > 0) add('resource', resource);
  if (carries) add('identity', identity);
  if (boundary.length > 0) add('boundary', boundary);
  if (session.length > 0) add('session', session);
  return traced;
}

/** What a statement is compared with. */
interface Asked {
  readonly request: Request;
  /** Whether the statements name principals. */
  readonly naming: boolean;
  /** Whether a permissions boundary is set. */
  readonly bounded: boolean;
}

function traceType(at: Pick<StatementRef, 'type' | 'level'>, applied: readonly AppliedPolicy[], asked: Asked): Traced {
  const { request, naming } = asked;
  const action = request.action.toLowerCase();
  const matches: Match[] = [];
  const policies = applied.map((policy): PolicyTrace => {
    for (const compiled of compile(policy.document).forAction(action)) {
      const namedAs = namingOf(compiled, asked);
      if ((naming && namedAs === null) || !holds(compiled, request)) continue;
      const { index, sid, effect, range } = compiled.statement;
      matches.push({ ref: { ...at, policy, statement: index, sid, range }, effect, namedAs });
    }
    // Worked out when somebody asks: of a thousand statements few are ever looked at.
    let statements: readonly StatementTrace[] | null = null;
    return {
      policy,
      get statements() {
        return (statements ??= traceDocument(policy.document, asked));
      },
    };
  });
  return { trace: { ...at, verdict: verdictOf(at.type, matches), bypassed: false, policies }, matches };
}

function verdictOf(type: PolicyType, matches: readonly Match[]): Verdict {
  if (matches.some(({ effect }) => effect === 'Deny')) return 'explicitDeny';
  // AWS: an Allow for the whole account leaves the grant to identity policies.
  const grants = matches.some(({ namedAs }) => type !== 'resource' || namedAs !== 'account');
  return grants ? 'allowed' : 'implicitDeny';
}

/** Whether the statements of the type name principals. */
export const namesPrincipals = (type: PolicyType): boolean =>
  type === 'rcp' || type === 'endpoint' || type === 'resource';

const namingOf = ({ statement }: CompiledStatement, { request, naming, bounded }: Asked): NamedAs | null =>
  naming ? coveredAs(statement, request, bounded) : null;

function traceDocument(document: PolicyDocument, asked: Asked): readonly StatementTrace[] {
  const compiled = compile(document);
  const covering = compiled.forAction(asked.request.action.toLowerCase());
  // Those that cover the action stand in the order of the document.
  let next = 0;
  return compiled.statements.map((statement) => {
    const covers = covering[next] === statement;
    if (covers) next += 1;
    return traceStatement(statement, asked, covers);
  });
}

function traceStatement(compiled: CompiledStatement, asked: Asked, covers: boolean): StatementTrace {
  const { index, sid, effect, range } = compiled.statement;
  const namedAs = namingOf(compiled, asked);
  const matched = covers && (!asked.naming || namedAs !== null) && holds(compiled, asked.request);
  return { statement: index, sid, effect, matched, namedAs, elements: elementsOf(compiled, asked), range };
}

function elementsOf(compiled: CompiledStatement, asked: Asked): readonly ElementTrace[] {
  const { request, naming } = asked;
  const { action, resource, conditions } = compiled;
  const context = request.context ?? NO_CONTEXT;
  const elements: ElementTrace[] = naming ? [tracePrincipal(compiled, asked)] : [];
  elements.push(traceElement(action, request.action, context, request.action.toLowerCase()));
  if (resource !== null) elements.push(traceElement(resource, request.resource, context));
  for (const condition of conditions) elements.push(traceCondition(condition, context));
  return elements;
}

function tracePrincipal(compiled: CompiledStatement, asked: Asked): ElementTrace {
  const { statement } = compiled;
  const { request } = asked;
  const principal = principalsOf(statement);
  const naming = namingValue(principal, request);
  return {
    element: principal.name,
    matched: namingOf(compiled, asked) !== null,
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

export function traceCondition(condition: CompiledCondition, context: RequestContext): ElementTrace {
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
