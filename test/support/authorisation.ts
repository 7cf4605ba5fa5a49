import type { Input } from '../../src/iam/index.ts';
import { ACCOUNT, asUser, policyText, type Sandbox, type StatementText } from './builders.ts';

export interface AuthorisedCall {
  readonly operation: string;
  readonly input: Input;
  readonly action: string;
  readonly resource: string;
  /** How the denial names the resource. */
  readonly printed: string;
}

/**
 * Tries one call as user `op` with three sets of permissions and tells what came of each. `account` prepares the entities of the call;
 * it must not hold a user `op`. With a grant of the one action on the one resource the call must not be denied, whatever else it answers.
 */
export function authorisationOf(call: AuthorisedCall, account: () => Sandbox) {
  const tryWith = (...statements: readonly StatementText[]): string | null => {
    const sandbox = account().user('op');
    if (statements.length > 0) sandbox.inline('user', 'op', 'grant', policyText(...statements));
    const before = sandbox.world;
    const { result, world, decision } = sandbox.call(call.operation, call.input, asUser('op'));
    if (result.ok || result.error.code !== 'AccessDenied') return null;
    if (world !== before || decision === null || decision.verdict === 'allowed')
      throw new Error('A denial without its decision');
    return result.error.message;
  };
  return {
    withTheGrant: tryWith({ Effect: 'Allow', Action: call.action, Resource: call.resource }),
    withTheGrantElsewhere: tryWith({ Effect: 'Allow', Action: call.action, NotResource: call.resource }),
    withEveryOtherAction: tryWith({ Effect: 'Allow', NotAction: call.action, Resource: '*' }),
    withNothing: tryWith(),
    withADeny: tryWith(
      { Effect: 'Allow', Action: '*', Resource: '*' },
      { Effect: 'Deny', Action: call.action, Resource: call.resource },
    ),
  };
}

/** What `authorisationOf` must tell. AWS: the sentences of troubleshoot_access-denied.html; an inline policy has no ARN to name. */
export function expectedAuthorisation({ action, printed }: AuthorisedCall): ReturnType<typeof authorisationOf> {
  const start = `User: arn:aws:iam::${ACCOUNT}:user/op is not authorized to perform: ${action} on resource: ${printed}`;
  const implicit = `${start} because no identity-based policy allows the ${action} action`;
  return {
    withTheGrant: null,
    withTheGrantElsewhere: implicit,
    withEveryOtherAction: implicit,
    withNothing: implicit,
    withADeny: `${start} with an explicit deny in an identity-based policy`,
  };
}
