import { outcome, type Word } from '../command.ts';
import { note } from '../notes.ts';
import { readDuration } from './duration.ts';

/** Exit code of bash for a word that is used wrongly. */
const MISUSE = 2;

/** Lets time pass in the account. It is a call like any other, so that `undo` takes it back and a log does it again. */
export const wait: Word = {
  name: 'wait',
  reads: false,
  intent: null,
  run(args, scope) {
    const [text = '', ...more] = args;
    const seconds = more.length > 0 ? null : readDuration(text);
    if (seconds === null) return outcome({ notes: [note('wait-usage', {})], exitCode: MISUSE });
    const execution = scope.call(scope.caller, 'sandbox', 'Wait', { Seconds: seconds });
    if ('needs' in execution) return execution;
    return execution.result.ok
      ? outcome({
          notes: [note('waited', { duration: text, now: execution.world.clock.replace('T', ' ').replace('Z', '') })],
        })
      : outcome({ notes: [note('wait-usage', {})], exitCode: MISUSE });
  },
};
