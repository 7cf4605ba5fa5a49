import { callShape, callValues, findCall, findOther, recordValues, refuseCall } from '../calls.ts';
import { defineCheck, failsBecause, passes } from '../check.ts';

export const ran = defineCheck({
  kind: 'ran',
  shape: callShape,
  short: 'call',
  documentation:
    'A call was made since the task opened, and carried out: `ran: iam:ListAttachedUserPolicies`, ' +
    '`ran: { call: iam:List*, by: dana, on: group Developers }`; with `denied: true` AWS has to have refused it. Never the only check of a task.',
  neverAlone: true,
  catches: ['command-left-out'],
  refuse: refuseCall,
  label: (call) => ({ id: 'ran', values: callValues(call) }),
  judge(call, { records }) {
    if (findCall(records, call) !== null) return passes();
    const other = findOther(records, call);
    const values = callValues(call);
    return failsBecause([
      other === null ? { id: 'notRun', values } : { id: 'ranOtherwise', values: { ...values, ...recordValues(other) } },
    ]);
  },
});
