import { outcome, type Word } from '../command.ts';
import { note } from '../notes.ts';
import { readDuration } from './duration.ts';

/** Exit code of bash for a word that is used wrongly. */
const MISUSE = 2;

/** Sets how long a change takes until decisions know of it; without anything after it, tells. */
export const replication: Word = {
  name: 'replication',
  reads: false,
  intent: null,
  run(args, scope) {
    const [text, ...more] = args;
    if (text === undefined) return outcome({ notes: [note('replication', { seconds: scope.world().replication })] });
    const seconds = more.length > 0 ? null : text === 'off' ? 0 : readDuration(text);
    if (seconds === null) return outcome({ notes: [note('replication-usage', {})], exitCode: MISUSE });
    const execution = scope.call(scope.caller, 'sandbox', 'SetReplication', { Seconds: seconds });
    if ('needs' in execution) return execution;
    return execution.result.ok
      ? outcome({ notes: [note('replication', { seconds })] })
      : outcome({ notes: [note('replication-usage', {})], exitCode: MISUSE });
  },
};
