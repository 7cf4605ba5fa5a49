import type { CheckSpec, RequestSpec } from '../../src/grader/index.ts';
import type { Account, ManagedPolicy, World } from '../../src/iam/index.ts';
import { detach, embed, type Carrier } from './carrier.ts';
import type { Planned } from './mutants.ts';

/** Kinds of check that want a request denied. Others that name one want it allowed. */
const WANTS_DENIED: ReadonlySet<string> = new Set(['denies']);

/**
 * For each request that a check names, a policy that turns its decision around and nothing else: on the user, and on each group of the user.
 * It shows that the check sees what no check before it does.
 */
export const turnedRequests = (checks: readonly CheckSpec[], { account }: World): readonly Planned[] =>
  checks.flatMap(({ id, kind, args }) => {
    const denied = WANTS_DENIED.has(kind);
    const change = denied ? 'request-allowed' : 'request-denied';
    return requestsIn(args).flatMap((request) => {
      const user = account.users.get(request.who);
      if (user === undefined) return [];
      const text = turning(denied ? 'Allow' : 'Deny', request);
      const carriers = [
        { entity: 'user', name: user.name } as const,
        ...user.groups.map((name) => ({ entity: 'group', name }) as const),
      ];
      return carriers.map((carrier): Planned => ({
        change,
        mutation: denied ? null : 'broader-deny',
        where: `${carrier.entity} ${carrier.name} for ${id}`,
        edits: [embed(carrier, 'Turned', text)],
      }));
    });
  });

/**
 * For each request that a check wants denied and a policy that denies everything reaches: the same policy with a hole for that one action,
 * or for that one resource.
 */
export const holesInDenies = (checks: readonly CheckSpec[], { account }: World): readonly Planned[] =>
  checks
    .filter(({ kind }) => WANTS_DENIED.has(kind))
    .flatMap(({ id, args }) =>
      requestsIn(args).flatMap(({ who, action, resource }) =>
        deniersOf(account, who).flatMap(({ carrier, arn }) => {
          const hole = (change: string, scope: Readonly<Record<string, string>>): Planned => ({
            change,
            mutation: 'narrower-deny',
            where: `${carrier.entity} ${carrier.name} for ${id}`,
            edits: [detach(carrier, arn), embed(carrier, 'Hole', policy({ Effect: 'Deny', ...scope }))],
          });
          return [
            hole('deny-but-one-action', { NotAction: action, Resource: '*' }),
            hole('deny-but-one-resource', { Action: '*', NotResource: resource }),
          ];
        }),
      ),
    );

/** The managed policies that deny everything, by who carries them to a user. */
function deniersOf(
  { users, groups, policies }: Account,
  who: string,
): readonly { readonly carrier: Carrier; readonly arn: string }[] {
  const user = users.get(who);
  if (user === undefined) return [];
  const carriers: readonly (Carrier & { readonly attached: readonly string[] })[] = [
    { entity: 'user', name: who, attached: user.attached },
    ...user.groups.map((name) => ({ entity: 'group', name, attached: groups.get(name)?.attached ?? [] }) as const),
  ];
  return carriers.flatMap(({ attached, ...carrier }) =>
    attached.filter((arn) => deniesAll(policies.get(arn))).map((arn) => ({ carrier, arn })),
  );
}

const deniesAll = (policy: ManagedPolicy | undefined): boolean =>
  policy?.versions
    .get(policy.defaultVersionId)
    ?.document.statements.some(
      ({ effect, action, conditions }) =>
        effect === 'Deny' && conditions.length === 0 && action.patterns.some(({ value }) => value === '*'),
    ) === true;

const turning = (effect: 'Allow' | 'Deny', { action, resource }: RequestSpec): string =>
  policy({ Effect: effect, Action: action, Resource: resource });

const policy = (statement: Readonly<Record<string, string>>): string =>
  JSON.stringify({ Version: '2012-10-17', Statement: statement });

/** The requests in the arguments of a check, however deep. */
export function requestsIn(args: unknown): readonly RequestSpec[] {
  if (typeof args !== 'object' || args === null) return [];
  if ('who' in args && 'action' in args && 'resource' in args) {
    const { who, action, resource } = args;
    if (typeof who === 'string' && typeof action === 'string' && typeof resource === 'string')
      return [{ who, action, resource }];
  }
  return Object.values(args).flatMap(requestsIn);
}
