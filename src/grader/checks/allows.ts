import { defineCheck, failsBecause, passes } from '../check.ts';
import { nobody } from '../entities.ts';
import { decisionOn } from '../decision-on.ts';
import { decisionValues, nearestReasons, requestValues } from '../requests.ts';

export const allows = defineCheck({
  kind: 'allows',
  shape: 'request',
  documentation:
    'The account allows the request: `allows: dev-alice s3:GetObject arn:aws:s3:::app-logs/2026.txt`, or in the long form ' +
    '`{ who, do, on, session, mfa, context }`.',
  catches: ['command-left-out', 'member-removed'],
  label: (request) => ({ id: 'allows', values: requestValues(request) }),
  judge(request, { after }) {
    const values = requestValues(request);
    const decision = decisionOn(after, request);
    if (decision === null) return failsBecause([nobody(after, request)]);
    if (decision.verdict === 'allowed') return passes(decision);
    const refused = { id: 'notAllowed', values: { ...values, ...decisionValues(decision) } } as const;
    return failsBecause([refused, ...nearestReasons(decision)], decision);
  },
});
