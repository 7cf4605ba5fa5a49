import { administrator, execute, type ApiError, type Input, type World } from '../../src/iam/index.ts';
import { registry } from '../../src/services/index.ts';
import { call } from './account.ts';
import { asUser, AT, policyText, reference, withInline, type StatementText } from './builders.ts';

export interface Grant {
  readonly action: string;
  readonly resource: string;
}

export interface ServiceCall {
  readonly service: string;
  readonly operation: string;
  readonly input: Input;
  /** All that the call needs. */
  readonly grants: readonly Grant[];
  /** The code of a denial. */
  readonly code: string;
}

/**
 * Tries a call of a service as user `op`: with all grants, with one of them left out or given for everything else, and with a deny. `granted` is
 * null when the call was not denied, whatever else it answered; of the others it is the sentence that denied.
 */
export function serviceAuthorisation({ service, operation, input, grants, code }: ServiceCall, world: World) {
  const prepared = withOperator(world);
  const tryWith = (...statements: readonly StatementText[]): string | null => {
    const allowed = withInline(prepared, 'user', 'op', 'grant', policyText(...statements));
    const { result, world: after, decision } = call(allowed, asUser('op'), [service, operation], input);
    if (result.ok || result.error.code !== code) return null;
    if (after !== allowed || decision === null || decision.verdict === 'allowed')
      throw new Error('A denial without its decision');
    return result.error.message;
  };
  const allow = ({ action, resource }: Grant): StatementText => ({
    Effect: 'Allow',
    Action: action,
    Resource: resource,
  });
  const elsewhere = ({ action, resource }: Grant): StatementText => ({
    Effect: 'Allow',
    Action: action,
    NotResource: resource,
  });
  const nothing: StatementText = { Effect: 'Allow', Action: 'sts:GetCallerIdentity', Resource: '*' };
  const others = (one: Grant) => grants.filter((grant) => grant !== one).map(allow);
  return {
    granted: tryWith(nothing, ...grants.map(allow)),
    without: grants.map((one) => tryWith(nothing, ...others(one))),
    elsewhere: grants.map((one) => (one.resource === '*' ? null : tryWith(...others(one), elsewhere(one)))),
    denied: grants.map((one) =>
      tryWith(
        { Effect: 'Allow', Action: '*', Resource: '*' },
        { Effect: 'Deny', Action: one.action, Resource: one.resource },
      ),
    ),
  };
}

/** Whether a call needs its grants, all of them and nothing else: an empty list, or what is wrong. */
export function wrongAuthorisation(asked: ServiceCall, world: World): readonly string[] {
  const { granted, without, elsewhere, denied } = serviceAuthorisation(asked, world);
  const names = (message: string | null | undefined, { action }: Grant): boolean => message?.includes(action) === true;
  return [
    ...(granted === null ? [] : [`denied with its grants: ${granted}`]),
    ...asked.grants.flatMap((grant, index) => [
      ...(names(without[index], grant) ? [] : [`allowed without ${grant.action} on ${grant.resource}`]),
      ...(grant.resource === '*' || names(elsewhere[index], grant)
        ? []
        : [`allowed with ${grant.action} on everything but ${grant.resource}`]),
      ...(names(denied[index], grant) ? [] : [`allowed in spite of a deny of ${grant.action} on ${grant.resource}`]),
    ]),
  ];
}

function withOperator(world: World): World {
  const made = execute(
    world,
    { caller: administrator, service: 'iam', operation: 'CreateUser', input: { UserName: 'op' } },
    registry,
    { at: AT, seed: 'operator', n: 1, reference },
  );
  if ('needs' in made || !made.result.ok) throw new Error('No operator');
  return made.world;
}

/** The error of a call that has to fail and to leave the same world. */
export function serviceError(world: World, name: readonly [string, string], input: Input): ApiError {
  const { result, world: after } = call(world, administrator, name, input);
  if (result.ok) throw new Error(`${name.join(':')} ${JSON.stringify(input)} succeeded`);
  if (after !== world) throw new Error(`${name.join(':')} failed and changed the world`);
  return result.error;
}

/** The output and the world of a call that has to succeed. */
export function serviceOutput(world: World, name: readonly [string, string], input: Input = {}) {
  const { result, world: after } = call(world, administrator, name, input);
  if (!result.ok) throw new Error(`${name.join(':')} ${JSON.stringify(input)}: ${result.error.message}`);
  return { output: result.value, world: after };
}
