import { defineCheck, failsBecause, passes } from '../check.ts';
import { nobody } from '../entities.ts';
import { decisionOn } from '../decision-on.ts';
import { decisionValues, requestValues } from '../requests.ts';

export const denies = defineCheck({
  kind: 'denies',
  shape: { ask: 'request', explicitly: 'flag?', implicitly: 'flag?' },
  short: 'ask',
  documentation:
    'The account denies the request: `denies: dev-alice s3:PutObject arn:…`. With `{ ask: dev-alice …, explicitly: true }` a Deny has to ' +
    'match; with `implicitly: true` none may.',
  catches: ['admin-added', 'command-left-out', 'deny-dropped'],
  refuse: ({ explicitly, implicitly }) =>
    explicitly === true && implicitly === true ? 'a deny is explicit or implicit, not both' : null,
  label({ ask, explicitly, implicitly }) {
    const id = explicitly === true ? 'deniesExplicitly' : implicitly === true ? 'deniesImplicitly' : 'denies';
    return { id, values: requestValues(ask) };
  },
  judge({ ask, explicitly, implicitly }, { after }) {
    const decision = decisionOn(after, ask);
    if (decision === null) return failsBecause([nobody(after, ask)]);
    const values = { ...requestValues(ask), ...decisionValues(decision) };
    if (decision.verdict === 'allowed') return failsBecause([{ id: 'notDenied', values }], decision);
    if (explicitly === true && decision.verdict === 'implicitDeny') {
      return failsBecause([{ id: 'onlyImplicit', values }], decision);
    }
    if (implicitly === true && decision.verdict === 'explicitDeny') {
      return failsBecause([{ id: 'onlyExplicit', values }], decision);
    }
    return passes(decision);
  },
});
