import type { Word } from '../command.ts';
import { questions } from '../parts.ts';

/** Names the users and roles who may do something. Exit code 0: somebody; 1: nobody; 2: not understood. */
export const whoCan: Word = {
  name: 'who-can',
  reads: false,
  intent: null,
  summary: 'names the users and roles who may do something, each with the policy that lets them',
  usage: 'who-can ACTION [RESOURCE] [--mfa] [--session console|token] [--context KEY=VALUE]…',
  run(args, scope) {
    const loaded = questions.find();
    return 'needs' in loaded ? loaded : loaded.whoCan(args, scope);
  },
};
