import type { Word } from '../command.ts';
import { questions } from '../parts.ts';

/** Asks whether somebody may do something. Exit code 0: yes; 1: no; 2: not understood. */
export const can: Word = {
  name: 'can',
  reads: false,
  intent: null,
  summary: 'asks whether somebody may do something, and what decides it',
  usage: 'can WHO ACTION [RESOURCE] [--mfa] [--session console|token|role:NAME] [--context KEY=VALUE]…',
  run(args, scope) {
    const loaded = questions.find();
    return 'needs' in loaded ? loaded : loaded.askOne('can', args, scope);
  },
};
