import type { Input } from '../../iam/index.ts';
import { outcome, type Word } from '../command.ts';
import { note } from '../notes.ts';

/** Exit code of bash for a word that is used wrongly. */
const MISUSE = 2;

/**
 * Tells what else decides in an account that was brought, from a file; `nothing` takes it all back. It is a call like any other, so that `undo`
 * takes it back and a log does it again.
 */
export const applies: Word = {
  name: 'applies',
  reads: false,
  takesFiles: true,
  intent: null,
  run(args, scope) {
    const [name, ...more] = args;
    const input = name === undefined || more.length > 0 ? null : inputFrom(name, scope.shell.files);
    if (input === null) return outcome({ notes: [note('applies-usage', {})], exitCode: MISUSE });
    const execution = scope.call(scope.caller, 'sandbox', 'SetSurroundings', input);
    if ('needs' in execution) return execution;
    const { result } = execution;
    if (!result.ok) return outcome({ notes: [note('applies-refused', { says: result.error.message })], exitCode: 1 });
    const known = { policies: countOf(input, 'ServiceControlPolicies'), buckets: countOf(input, 'BucketPolicies') };
    return outcome({ notes: [note('applies', known)] });
  },
};

/** The object in the file; nothing at all for `nothing`; null when there is none. */
function inputFrom(name: string, files: ReadonlyMap<string, string>): Input | null {
  const text = files.get(name);
  if (text === undefined) return name === 'nothing' ? {} : null;
  try {
    const value: unknown = JSON.parse(text);
    return isInput(value) ? value : null;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return null;
  }
}

const isInput = (value: unknown): value is Input =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function countOf(input: Input, member: string): number {
  const list = input[member];
  return Array.isArray(list) ? list.length : 0;
}
