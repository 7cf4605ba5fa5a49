import { principalContext } from '../evaluation/principal-context.ts';
import type { Policies, RequestContext } from '../evaluation/decision.ts';
import { callerOf } from '../evaluation/caller.ts';
import { PLAIN, type Choice } from './choice.ts';
import type { PolicyComparison, PolicyOptions, PolicyWitness } from './comparison.ts';
import { boundsMet, defaultLimits } from './limits.ts';
import { withOwners } from './owner.ts';
import { principalsFor } from './principals.ts';
import type { Difference } from './difference.ts';
import { remember } from './remember.ts';
import { search } from './search.ts';
import type { Direction } from './sorts.ts';
import { askedContext } from './spelling.ts';
import { policiesText } from './same.ts';
import { EVERYWHERE, explained, withOverrides, type Side } from './side.ts';
import { allPolicies } from './universe.ts';

/** Values of the keys that every request carries, where nothing asks for others. */
const USUAL: readonly (readonly [key: string, value: string])[] = [
  ['aws:currenttime', '2026-01-01T12:00:00Z'],
  ['aws:epochtime', '1767268800'],
  ['aws:securetransport', 'true'],
  ['aws:requestedregion', 'us-east-1'],
  ['aws:viaawsservice', 'false'],
];

const MFA = 'aws:multifactorauthpresent';
/** AWS: a long-term access key has no such key; a session has it, with or without MFA. */
const SESSIONS: readonly Choice[] = [
  PLAIN,
  { session: {}, overrides: { [MFA]: ['false'] } },
  { session: {}, overrides: { [MFA]: ['true'] } },
];

/**
 * What the policies `after` allow that those `before` do not, and the reverse, without an account around: every resource counts as the principal's own.
 * Policies of resources have a say on whatever is asked for; without any, a resource leaves the grant to identity policies (`withOwners`).
 *
 * @example
 * comparePolicies({ identity: [readOnly] }, { identity: [readOnly, admin] }).gained?.action // 's3:PutObject'
 */
export function comparePolicies(before: Policies, after: Policies, options: PolicyOptions = {}): PolicyComparison {
  const { looking, catalog, limits = defaultLimits } = options;
  const { met, bound } = boundsMet();
  const effort = { left: limits.steps };
  const found: Record<Direction, PolicyWitness | null> = { gained: null, lost: null };
  const open = (): readonly Direction[] =>
    (looking === undefined ? (['gained', 'lost'] as const) : [looking]).filter(
      (direction) => found[direction] === null,
    );
  if (policiesText(before) === policiesText(after)) return { ...found, proof: 'exact', bounds: [] };
  const documents = [before, after].flatMap(allPolicies).map(({ document }) => document);
  const principals =
    options.principal === undefined ? principalsFor(documents, { states: limits.states, bound }) : [options.principal];
  for (const principal of principals) {
    if (open().length === 0) break;
    const base = new Map([...USUAL.map(([key, value]) => [key, [value]] as const), ...principalContext(principal)]);
    const { account } = callerOf(principal);
    const sides = {
      before: sideOf(principal, withOwners(before, account), base),
      after: sideOf(principal, withOwners(after, account), base),
    };
    const differences = search(
      {
        ...sides,
        sameCaller: true,
        regions: [EVERYWHERE],
        catalog,
        account: null,
        except: [],
        limits,
        effort,
        sessions: SESSIONS,
        isBound: (key) => key === 'aws:username' || principalContext(principal).has(key),
        examples: [],
        bound,
      },
      open(),
    );
    for (const direction of ['gained', 'lost'] as const) {
      const difference = differences[direction];
      if (difference !== null) found[direction] ??= witnessOf(principal, difference, sides);
    }
  }
  return { ...found, proof: met.size === 0 || open().length === 0 ? 'exact' : 'bounded', bounds: [...met] };
}

function sideOf(principal: string, policies: Policies, base: RequestContext): Side {
  const contexts = new WeakMap<Choice, RequestContext>();
  const contextOf = (choice: Choice): RequestContext =>
    remember(contexts, choice, () => withOverrides(base, choice.overrides));
  const account = callerOf(principal).account;
  const request: Side['request'] = (action, resource, choice) => ({
    principal,
    action,
    resource,
    ...(account === null ? {} : { resourceAccount: account }),
    context: contextOf(choice),
  });
  return {
    principal,
    policies,
    contextOf,
    sample: (action, resource) => request(action, resource, PLAIN),
    request,
    policiesFor: () => policies,
  };
}

function witnessOf(
  principal: string,
  { action, resource, choice, tier }: Difference,
  sides: { readonly before: Side; readonly after: Side },
): PolicyWitness {
  const [was, is] = [sides.before, sides.after].map((side) => explained(side, action, resource, choice));
  if (was === null || was === undefined || is === null || is === undefined)
    throw new Error('A side of a comparison of policies is missing');
  const policies = [sides.before, sides.after].flatMap((side) => allPolicies(side.policies));
  return { principal, action, resource, context: askedContext(is.request, policies), before: was, after: is, tier };
}
