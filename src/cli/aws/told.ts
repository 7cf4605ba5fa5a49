import type { Needs } from '../../iam/index.ts';
import type { Outcome } from '../command.ts';
import { errorText } from './failure.ts';
import type { ErrorFormat } from './output/format.ts';
import { writerFor } from './output/print.ts';

/** An outcome with its error told in another format than the usual one; errors without an envelope stay as they are. */
export function told(ran: Outcome, format: ErrorFormat): Outcome | Needs {
  const { failure } = ran;
  if (failure === undefined) return ran;
  switch (format) {
    case 'enhanced':
      return ran;
    case 'legacy':
      // AWS: the sentence about a service's error was always whole; others had no more than their message.
      return failure.code === 'ParamValidation' ? { ...ran, stderr: errorText(failure.message) } : ran;
    case 'json':
    case 'yaml':
    case 'text':
    case 'table': {
      const writer = writerFor(format);
      if ('needs' in writer) return writer;
      return { ...ran, stderr: writer('error', { Code: failure.code, Message: failure.message }).text };
    }
  }
}
