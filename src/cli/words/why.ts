import { outcome, type Word } from '../command.ts';
import { questions } from '../parts.ts';

/** Explains: alone the last denial, which the session keeps; with a request how that is decided, statement by statement. */
export const why: Word = {
  name: 'why',
  reads: false,
  intent: null,
  summary: 'explains the last denial, or any request with all that was looked at',
  usage: 'why [WHO ACTION [RESOURCE] [--mfa] [--session console|token|role:NAME] [--context KEY=VALUE]…]',
  run(args, scope) {
    if (args.length === 0) return outcome({ intent: 'why' });
    const loaded = questions.find();
    return 'needs' in loaded ? loaded : loaded.askOne('why', args, scope);
  },
};
