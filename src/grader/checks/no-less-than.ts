import { defineCheck } from '../check.ts';
import { comparing } from '../comparing.ts';

export const noLessThan = defineCheck(
  comparing({
    kind: 'noLessThan',
    documentation:
      'Everybody keeps what they could do when the task opened, or can do what they can after the first solution: `noLessThan: start`, ' +
      '`noLessThan: { of: start, for: all, except: [dana] }`.',
    catches: ['command-left-out', 'member-removed', 'broader-deny'],
    looking: 'lost',
    label: { start: 'noLessThanStart', solution: 'noLessThanSolution' },
    reason: { start: 'lost', solution: 'lostBeyond' },
  }),
);
