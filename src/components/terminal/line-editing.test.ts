import { describe, expect, it } from 'vitest';
import { editLine, type Key } from './line-editing.ts';

/** The line after a key; `│` is the cursor. */
function after(marked: string, key: Key, before?: string): string | null {
  const cursor = marked.indexOf('│');
  const edited = editLine(key, marked.replace('│', ''), cursor, before);
  return edited === null ? null : `${edited.text.slice(0, edited.cursor)}│${edited.text.slice(edited.cursor)}`;
}

describe('the keys of a line', () => {
  it.each<[string, Key, string]>([
    ['aws iam│ list-users', 'C-a', '│aws iam list-users'],
    ['aws iam│ list-users', 'C-e', 'aws iam list-users│'],
    ['aws \\\n  ia│m \\\n list', 'C-a', 'aws \\\n│  iam \\\n list'],
    ['aws \\\n  ia│m \\\n list', 'C-e', 'aws \\\n  iam \\│\n list'],
    ['aws iam│ list-users', 'C-u', '│ list-users'],
    ['aws iam│ list-users', 'C-k', 'aws iam│'],
    ['aws iam list-users │', 'C-w', 'aws iam │'],
    ['aws list-users│', 'M-b', 'aws list-│users'],
    ['aws│ list-users', 'M-f', 'aws list│-users'],
    ['aws│ list-users', 'M-d', 'aws│-users'],
    ['│', 'C-w', '│'],
    ['│', 'C-u', '│'],
  ])('turn %j by %s into %j', (line, key, expected) => {
    expect(after(line, key)).toBe(expected);
  });

  it('put back what was cut last', () => {
    expect(after('aws iam│', 'C-w')).toBe('aws │');
    expect(after('echo │', 'C-y')).toBe('echo iam│');
  });

  it('write the last word of the command before', () => {
    expect(after('aws iam delete-group --group-name │', 'M-.', 'aws iam get-group --group-name Developers')).toBe(
      'aws iam delete-group --group-name Developers│',
    );
    expect(after('│', 'M-.')).toBe('│');
  });

  it('leave other keys to the browser', () => {
    expect(after('aws│', 'C-v')).toBeNull();
    expect(after('aws│', 'M-x')).toBeNull();
  });
});
