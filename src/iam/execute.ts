import type { Instant } from './account/account.ts';
import { diffWorlds, noChange } from './account/diff.ts';
import { deepFreeze } from './account/freeze.ts';
import { secretOf, uniqueId } from './account/ids.ts';
import { later } from './account/instant.ts';
import { resolveCaller, type Principal } from './account/principal.ts';
import { explainFor } from './account/request.ts';
import { denialMessage } from './evaluation/denial.ts';
import type { Decision } from './evaluation/decision.ts';
import type {
  Ambient,
  ApiCall,
  Authorisation,
  Execution,
  Output,
  RegisteredOperation,
  Registry,
  Signer,
} from './operation.ts';
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
  // AWS: IAM is eventually consistent: a decision knows of a change when it has been replicated. troubleshoot_general.html
  const known = world.replication === 0 ? world : (ambient.past?.(later(ambient.at, -world.replication)) ?? world);
  const caller = resolveCaller(knowing(known, world), call.caller, ambient.at);
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
      behind: known !== world,
    });

  if (!caller.ok) {
    const { error } = caller;
    return refused(inWordsOf(operation, error));
  }
  const prepared = operation.prepare(call.input);
  if (!prepared.ok) return refused(prepared.error);

  const principal = caller.value;
  let decision: Decision | null = null;
  for (const authorisation of prepared.value.authorise(world, principal)) {
    decision = explainFor(known, principal, authorisation, ambient.at);
    if (decision.verdict !== 'allowed') return refused(denial(operation, decision, authorisation), decision);
  }

  const applied = prepared.value.apply({
    world,
    principal,
    at: ambient.at,
    reference: ambient.reference,
    get trail() {
      return ambient.trail?.() ?? [];
    },
    newId: (prefix, field) => uniqueId(prefix, ambient, field),
    newSecret: (field) => secretOf(ambient, field),
  });
  if ('needs' in applied) return applied;
  if (!applied.ok) return refused(applied.error, decision);
  const after = applied.value.world === world ? world : clocked(applied.value.world, ambient.at);
  if (ambient.freeze === true) deepFreeze(after);
  const result: Result<Output> = { ok: true, value: applied.value.output };
  return execution({
    call,
    operation,
    ambient,
    principal: caller,
    decision,
    result,
    before: world,
    after,
    behind: known !== world,
  });
}

function inWordsOf({ invalidCredentials = {} }: RegisteredOperation, error: ApiError): ApiError {
  switch (error.code) {
    case 'InvalidClientTokenId':
    case 'ExpiredToken':
    case 'SignatureDoesNotMatch':
      return invalidCredentials[error.code] ?? error;
    default:
      return error;
  }
}

/** AWS: temporary credentials are good at once, though what the policies say takes its time. */
const knowing = (known: World, { account: { sessions } }: World): World =>
  known.account.sessions === sessions ? known : { ...known, account: { ...known.account, sessions } };

/** The world at the time of the call, or at the one to which the call has moved it. */
const clocked = (world: World, at: Instant): World => ({ ...world, clock: world.clock > at ? world.clock : at });

function denial(operation: RegisteredOperation, decision: Decision, authorisation: Authorisation): ApiError {
  if (typeof operation.denial === 'object') return operation.denial;
  const message = denialMessage(decision, authorisation);
  // AWS: credentials of GetSessionToken are no credentials for what they may not do. cloudyr/aws.iam#15
  if (decision.rule === 'sessionToken') return { code: 'InvalidClientTokenId', message };
  return operation.denial?.(message) ?? { code: 'AccessDenied', message };
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
  readonly behind: boolean;
}): Execution {
  const { call, operation, ambient, principal, decision, result, before, after, behind } = parts;
  return {
    call,
    decision,
    result,
    world: after,
    diff: after === before ? noChange : diffWorlds(before, after),
    behind,
    record: {
      n: ambient.n,
      at: ambient.at,
      principal: principal.ok ? principal.value.arn : null,
      service: call.service,
      operation: call.operation,
      input: call.input,
      readOnly: operation.readOnly,
      error: result.ok ? null : result.error.code,
      signer: principal.ok ? signerOf(principal.value) : null,
      output: result.ok ? result.value : null,
      message: result.ok ? null : result.error.message,
    },
  };
}

/** Who signed, without the policies: what the trail keeps must not hold on to documents. */
function signerOf(principal: Principal): Signer {
  const { kind, arn, entityArn, userId, accountId, name, tags, credentials, mfa, since, accessKeyId } = principal;
  return { kind, arn, entityArn, userId, accountId, name, tags, credentials, mfa, since, accessKeyId };
}
