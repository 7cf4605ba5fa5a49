import { defineCheck, failsBecause, passes } from '../check.ts';
import { decisionOn } from '../entities.ts';

export const denies = defineCheck({
  kind: 'denies',
  shape: 'request',
  documentation: 'The account denies the request, explicitly or implicitly: `denies: dev-alice s3:PutObject arn:…`.',
  label: (request) => ({ id: 'denies', values: { ...request } }),
  judge(request, { after }) {
    const decision = decisionOn(after, request);
    if (decision === null) return failsBecause([{ id: 'noSuchUser', values: { ...request } }]);
    if (decision.verdict !== 'allowed') return passes(decision);
    return failsBecause([{ id: 'notDenied', values: { ...request } }], decision);
  },
});
