import type { StatementRef } from '../../iam/index.ts';
import { defineCheck, failsBecause, passes } from '../check.ts';
import { nobody, policyName } from '../entities.ts';
import { decisionOn } from '../decision-on.ts';
import type { ReasonPhrase } from '../report.ts';
import { decisionValues, nearestReasons, placeValues, requestValues } from '../requests.ts';
import type { EntitySpec } from '../spec.ts';

export const grantedBy = defineCheck({
  kind: 'grantedBy',
  shape: { ask: 'request', through: 'entity?', policy: 'text?', only: 'flag?' },
  documentation:
    'The account allows the request, and an Allow that decides comes through that group or user, or from that policy: ' +
    '`grantedBy: { ask: dana s3:GetObject arn:…, through: group Readers }`. With `only: true` every one of them does.',
  catches: ['command-left-out', 'on-user-not-group', 'member-removed'],
  refuse: ({ through, policy }) =>
    through === undefined && policy === undefined ? 'say where the Allow comes from: through, policy, or both' : null,
  label: (args) => ({ id: args.only === true ? 'grantedOnlyBy' : 'grantedBy', values: valuesOf(args) }),
  judge(args, { after }) {
    const values = valuesOf(args);
    const decision = decisionOn(after, args.ask);
    if (decision === null) return failsBecause([nobody(after, args.ask)]);
    if (decision.verdict !== 'allowed') {
      const refused = { id: 'notAllowed', values: { ...values, ...decisionValues(decision) } } as const;
      return failsBecause([refused, ...nearestReasons(decision)], decision);
    }
    const [other, ...more] = decision.decidedBy.filter((ref) => !comesFrom(ref, args));
    if (other === undefined) return passes(decision);
    const alone = more.length + 1 === decision.decidedBy.length;
    if (!alone && args.only !== true) return passes(decision);
    const id = alone ? 'grantedElsewhere' : 'grantedAsWell';
    return failsBecause([{ id, values: { ...values, ...placeValues(other) } }], decision);
  },
});

interface Source {
  readonly through?: EntitySpec;
  readonly policy?: string;
}

function comesFrom({ policy: { name, arn, via } }: StatementRef, { through, policy }: Source): boolean {
  if (through !== undefined && (via.entity !== through.entity || via.name !== through.name)) return false;
  return policy === undefined || policy === name || policy === arn;
}

const valuesOf = ({
  ask,
  through,
  policy,
}: Source & { readonly ask: Parameters<typeof requestValues>[0] }): ReasonPhrase['values'] => ({
  ...requestValues(ask),
  ...(through === undefined ? {} : { ...through }),
  ...(policy === undefined ? {} : { policy: policyName(policy) }),
});
