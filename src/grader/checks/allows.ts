import { defineCheck, failsBecause, passes } from '../check.ts';
import { decisionOn } from '../entities.ts';

export const allows = defineCheck({
  kind: 'allows',
  shape: 'request',
  documentation: 'The account allows the request: `allows: dev-alice s3:GetObject arn:aws:s3:::app-logs/2026.txt`.',
  label: (request) => ({ id: 'allows', values: { ...request } }),
  judge(request, { after }) {
    const decision = decisionOn(after, request);
    if (decision === null) return failsBecause([{ id: 'noSuchUser', values: { ...request } }]);
    if (decision.verdict === 'allowed') return passes(decision);
    return failsBecause([{ id: 'notAllowed', values: { ...request } }], decision);
  },
});
