import { callShape, callValues, findCall, recordValues, refuseCall } from '../calls.ts';
import { defineCheck, failsBecause, passes } from '../check.ts';

export const neverRan = defineCheck({
  kind: 'neverRan',
  shape: callShape,
  short: 'call',
  documentation:
    'No such call was made since the task opened; what was undone does not count: `neverRan: iam:PutUserPolicy`, ' +
    '`neverRan: { call: iam:Delete*, on: user dana }`. Never the only check of a task.',
  neverAlone: true,
  // Every mutant is judged by what it leaves, and most are made without a call.
  catches: [],
  refuse: refuseCall,
  label: (call) => ({ id: 'neverRan', values: callValues(call) }),
  judge(call, { records }) {
    const found = findCall(records, call);
    if (found === null) return passes();
    return failsBecause([{ id: 'ranAnyway', values: { ...callValues(call), ...recordValues(found) } }]);
  },
});
