import { diffWorlds, noChange } from './account/diff.ts';
import { deepFreeze } from './account/freeze.ts';
import { secretOf, uniqueId } from './account/ids.ts';
import { resolveCaller, type Principal } from './account/principal.ts';
import { explainFor } from './account/request.ts';
import { denialMessage } from './evaluation/denial.ts';
import type { Decision } from './evaluation/decision.ts';
import type { Ambient, ApiCall, Authorisation, Execution, Output, RegisteredOperation, Registry } from './operation.ts';
import type { Needs } from './reference.ts';
import { fail, type ApiError, type Result } from './result.ts';
import type { World } from './world.ts';

/**
 * The only writer of a World: validates the input, lets the account's own policies decide, applies the operation.
 * A call that is refused at any step answers the same world (`===`) and an AWS error; a call whose operation or reference data is not loaded
 * answers `{needs}` and has done nothing. Throws when the registry has no such operation, because no interface offers it then.
 */
export function execute(world: World, call: ApiCall, registry: Registry, ambient: Ambient): Execution | Needs {
  const operation = registry.find(call.service, call.operation);
  if (operation === null) throw new Error(`No operation ${call.service}:${call.operation} is registered`);
  if ('needs' in operation) return operation;
  const caller = resolveCaller(world, call.caller);
  const refused = (error: ApiError, decision: Decision | null = null): Execution =>
    execution({
      call,
      operation,
      ambient,
      principal: caller,
      decision,
      result: fail(error),
      before: world,
      after: world,
    });

  if (!caller.ok) return refused(operation.invalidCredentials ?? caller.error);
  const prepared = operation.prepare(call.input);
  if (!prepared.ok) return refused(prepared.error);

  const principal = caller.value;
  let decision: Decision | null = null;
  for (const authorisation of prepared.value.authorise(world, principal)) {
    decision = explainFor(world, principal, authorisation, ambient.at);
    if (decision.verdict !== 'allowed') return refused(denial(operation, decision, authorisation), decision);
  }

  const applied = prepared.value.apply({
    world,
    principal,
    at: ambient.at,
    reference: ambient.reference,
    newId: (prefix, field) => uniqueId(prefix, ambient, field),
    newSecret: (field) => secretOf(ambient, field),
  });
  if ('needs' in applied) return applied;
  if (!applied.ok) return refused(applied.error, decision);
  const after = applied.value.world === world ? world : { ...applied.value.world, clock: ambient.at };
  if (ambient.freeze === true) deepFreeze(after);
  const result: Result<Output> = { ok: true, value: applied.value.output };
  return execution({ call, operation, ambient, principal: caller, decision, result, before: world, after });
}

function denial(operation: RegisteredOperation, decision: Decision, authorisation: Authorisation): ApiError {
  return operation.denial ?? { code: 'AccessDenied', message: denialMessage(decision, authorisation) };
}

function execution(parts: {
  readonly call: ApiCall;
  readonly operation: RegisteredOperation;
  readonly ambient: Ambient;
  readonly principal: Result<Principal>;
  readonly decision: Decision | null;
  readonly result: Result<Output>;
  readonly before: World;
  readonly after: World;
}): Execution {
  const { call, operation, ambient, principal, decision, result, before, after } = parts;
  return {
    call,
    decision,
    result,
    world: after,
    diff: after === before ? noChange : diffWorlds(before, after),
    record: {
      n: ambient.n,
      at: ambient.at,
      principal: principal.ok ? principal.value.arn : null,
      service: call.service,
      operation: call.operation,
      input: call.input,
      readOnly: operation.readOnly,
      error: result.ok ? null : result.error.code,
    },
  };
}
