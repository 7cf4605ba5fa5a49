import { page } from '../account/paging.ts';
import type { AppliedPolicy, Decision, Policies, Request, StatementRef, Verdict } from '../evaluation/decision.ts';
import { explain } from '../evaluation/explain.ts';
import { principalContext } from '../evaluation/principal-context.ts';
import type { InputOf, Json, Output } from '../operation.ts';
import { placesIn } from '../policy/problem.ts';
import type { Needs, Reference } from '../reference.ts';
import { apiError, ok, type Result } from '../result.ts';
import { contextKeysOf } from './context-keys.ts';
import { readResourcePolicy } from './simulation-documents.ts';
import type { simulationMembers } from './simulation-members.ts';
import { checkScenario } from './simulation-scenarios.ts';

type Asked = InputOf<typeof simulationMembers>;

/** What a simulation is about. */
export interface Simulation {
  readonly policies: Policies;
  /** Policies that came with the call: AWS names them by their parameter. */
  readonly given: readonly AppliedPolicy[];
  /** ARN of whoever asks; null when nobody is named. */
  readonly caller: string | null;
  readonly accountId: string;
  readonly reference: Reference;
}

const USER_ARN = /^arn:aws:iam::\d{12}:user\/[!-~]+$/;

/** AWS's sentences for a caller that a resource's policy cannot name. The first from a transcript of 2025, ScottLogic/blog#308 */
const NO_USER = 'Invalid caller - Caller must be an IAM user in this context.';
const NO_CALLER = 'Invalid caller - Caller cannot be null or empty.';

/** What AWS would decide, action by action, and the statements that settle it. Nothing of the account is changed, and nothing of a request made up. */
export function simulate(input: Asked, simulation: Simulation): Result<Output> | Needs {
  const wrong = input.ActionNames.filter((action) => !/^[a-z0-9-]+:[a-z0-9]+$/i.test(action));
  // Unverified: the sentence.
  if (wrong.length > 0) return apiError('InvalidInput', `Invalid Input Actions: ${wrong.join(', ')}`);
  const scenario = checkScenario(input.ResourceHandlingOption, input.ResourceArns);
  if (!scenario.ok) return scenario;
  const resource = resourcePolicies(input, simulation.caller);
  if (!resource.ok) return resource;
  const policies =
    resource.value.length === 0 ? simulation.policies : { ...simulation.policies, resource: resource.value };
  const results: Json[] = [];
  for (const action of input.ActionNames) {
    const result = evaluate(action, input, { ...simulation, policies });
    if (!('result' in result)) return result;
    results.push(result.result);
  }
  const numbered = results.map((result, index) => ({ result, index }));
  const listed = page(numbered, ({ index }) => String(index), input);
  if (!listed.ok) return listed;
  const { items, rest } = listed.value;
  return ok({ EvaluationResults: items.map(({ result }) => result), ...rest });
}

function resourcePolicies(
  { ResourcePolicy, ResourceArns }: Asked,
  caller: string | null,
): Result<readonly AppliedPolicy[]> {
  if (ResourcePolicy === undefined) return ok([]);
  if (caller === null) return apiError('InvalidInput', NO_CALLER);
  if (!USER_ARN.test(caller)) return apiError('InvalidInput', NO_USER);
  if (ResourceArns?.includes('*') !== false)
    return apiError('InvalidInput', 'Invalid Entity Arn: * does not clearly define entity type and name.');
  return readResourcePolicy(ResourcePolicy);
}

/** Nobody in particular. Policies of identities do not name principals, so it decides nothing. */
const somebody = (accountId: string): string => `arn:aws:iam::${accountId}:user/simulated`;

function evaluate(action: string, input: Asked, simulation: Simulation): { readonly result: Json } | Needs {
  const { policies, caller, accountId, reference } = simulation;
  const context = new Map<string, readonly string[]>(caller === null ? [] : principalContext(caller));
  for (const { ContextKeyName, ContextKeyValues = [] } of input.ContextEntries ?? [])
    if (ContextKeyName !== undefined) context.set(ContextKeyName.toLowerCase(), ContextKeyValues);
  const owner = /\d{12}/.exec(input.ResourceOwner ?? '')?.[0];
  const requestOn = (resource: string): Request => ({
    principal: caller ?? somebody(accountId),
    action,
    resource,
    context,
    ...(owner === undefined ? {} : { resourceAccount: owner }),
  });
  const { identity, boundary = [], resource: onResource = [] } = policies;
  const asked = contextKeysOf([...identity, ...boundary, ...onResource].map(({ document }) => document));
  // AWS: keys that any of the policies asks for count, also in statements about other actions. aws/aws-sdk-java-v2#1751
  const missing = asked.filter((key) => !context.has(key.toLowerCase()));
  const resources = input.ResourceArns ?? ['*'];
  const decided = resources.map((resource) => ({ resource, decision: explain(requestOn(resource), policies) }));
  const decisions = decided.map(({ decision }) => decision);
  const name = nameOf(action, resources, reference);
  if (typeof name !== 'string') return name;
  const specific = resources.some((resource) => resource !== '*');
  const [only] = decided.length === 1 ? decided : [];
  const perResource = decided.map(({ resource, decision }) => ({
    EvalResourceName: resource,
    EvalResourceDecision: decision.verdict,
    MatchedStatements: matched(decision, simulation),
    MissingContextValues: missing,
    ...boundaryOf([decision], policies),
  }));
  const result = {
    EvalActionName: action,
    EvalResourceName: name,
    EvalDecision: strictest(decisions),
    MatchedStatements: only === undefined ? [] : matched(only.decision, simulation),
    MissingContextValues: specific ? [] : missing,
    ...organizations(decisions, policies),
    ...boundaryOf(decisions, policies),
    ...(specific ? { ResourceSpecificResults: perResource } : {}),
  };
  return { result };
}

/** AWS: of several resources the result is named by the ARN format of the action's resource type, `arn:aws:s3:::${BucketName}/${ObjectName}`. */
function nameOf(action: string, resources: readonly string[], reference: Reference): string | Needs {
  const [first = '*', ...others] = resources;
  if (others.length === 0) return first;
  const [prefix = '', name = ''] = action.toLowerCase().split(':');
  const service = reference.service(prefix);
  if (service === undefined) return { needs: [{ kind: 'service', service: prefix }] };
  const types = service?.actions.find((one) => one.name.toLowerCase() === name)?.resources ?? [];
  const type = types.find(({ required }) => required) ?? types[0];
  const format = service?.resources.find((one) => one.name === type?.name)?.arn;
  return format?.replace('${Partition}', 'aws') ?? '*';
}

function strictest(decisions: readonly Decision[]): Verdict {
  const verdicts = decisions.map(({ verdict }) => verdict);
  if (verdicts.includes('explicitDeny')) return 'explicitDeny';
  return verdicts.includes('implicitDeny') ? 'implicitDeny' : 'allowed';
}

const allows = (decisions: readonly Decision[], type: 'scp' | 'boundary'): boolean =>
  decisions.every(({ trace }) => trace.every((one) => one.type !== type || one.verdict === 'allowed'));

const organizations = (decisions: readonly Decision[], { scps }: Policies): { readonly [member: string]: Json } =>
  scps === undefined ? {} : { OrganizationsDecisionDetail: { AllowedByOrganizations: allows(decisions, 'scp') } };

const boundaryOf = (decisions: readonly Decision[], { boundary }: Policies): { readonly [member: string]: Json } =>
  boundary === undefined
    ? {}
    : { PermissionsBoundaryDecisionDetail: { AllowedByPermissionsBoundary: allows(decisions, 'boundary') } };

/** The statements that settle a decision. AWS: those of control policies are nobody's to see. */
const matched = ({ decidedBy }: Decision, { given }: Simulation): Json =>
  decidedBy
    .filter(({ type }) => type !== 'scp')
    .map((ref) => ({
      SourcePolicyId: given.includes(ref.policy) ? ref.policy.name : policyId(ref.policy),
      SourcePolicyType: POLICY_TYPE[ref.type] ?? 'IAM Policy',
      ...positionsOf(ref),
    }));

/** AWS answers these words and not those of the service model's enumeration. Transcripts of 2020 to 2026 */
const POLICY_TYPE: Partial<Record<StatementRef['type'], string>> = {
  boundary: 'Permissions Boundary Policy',
  resource: 'Resource Policy',
};

/** AWS: `user_alice_ReadLogs` for an inline policy, the name alone of a managed one. */
const policyId = ({ name, arn, via }: AppliedPolicy): string =>
  arn === null && via.placement === 'inline' ? `${via.entity}_${via.name}_${name}` : name;

/**
 * Where a statement begins and ends. AWS: the place behind the bracket or the statement before it, `[` or `}`, and the place behind its own last
 * brace; a statement that stands alone begins behind its first brace. Transcripts of 2020
 */
function positionsOf({ policy: { document }, statement, range }: StatementRef): { readonly [member: string]: Json } {
  const { text, statements } = document;
  const placeOf = placesIn(text);
  const before = text.slice(0, range.start).trimEnd();
  const start = before.endsWith('[')
    ? before.length
    : before.endsWith(',')
      ? (statements[statement - 1]?.range.end ?? range.start)
      : range.start + 1;
  const position = (offset: number): Json => {
    const { line, column } = placeOf(offset);
    return { Line: line, Column: column };
  };
  return { StartPosition: position(start), EndPosition: position(range.end) };
}
