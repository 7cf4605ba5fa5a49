import { defineCheck } from '../check.ts';
import { comparing } from '../comparing.ts';

export const noMoreThan = defineCheck(
  comparing({
    kind: 'noMoreThan',
    documentation:
      'Nobody may do more than when the task opened, or than after the first solution: `noMoreThan: start`, ' +
      '`noMoreThan: { of: solution, for: [dana], except: [bob, "s3:Delete* arn:aws:s3:::app-logs/*"] }`.',
    catches: [
      'admin-added',
      'iam-added',
      'resource-widened',
      'action-widened',
      'deny-dropped',
      'condition-dropped',
      'member-added',
      'narrower-deny',
    ],
    looking: 'gained',
    label: { start: 'noMoreThanStart', solution: 'noMoreThanSolution' },
    reason: { start: 'gained', solution: 'gainedBeyond' },
  }),
);
