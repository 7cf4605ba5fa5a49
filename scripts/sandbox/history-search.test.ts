import { PassThrough } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { searchingKeys } from './history-search.ts';

const history = ['aws iam list-users', 'aws iam list-groups', 'whoami'];
const R = '\u0012';

/** What the line editor got, what was done to the line, and the last thing that the search showed. */
function press(...chunks: readonly string[]) {
  const output = Object.assign(new PassThrough({ encoding: 'utf8' }), { columns: 60 });
  const done: string[] = [];
  const filter = searchingKeys(output, {
    history: () => history,
    show: () => done.push('show'),
    write: (text) => done.push(text),
    enter: () => done.push('enter'),
  });
  for (const chunk of chunks) filter.take(chunk);
  const shown = String(output.read() ?? '').split('\r\u001B[K');
  return { done, shown: shown.at(-1), typed: String(filter.keys.read() ?? '') };
}

describe('Ctrl+R in a terminal', () => {
  test('leaves all other keys to the line editor', () => {
    expect(press('who', '\u001B[A', '\t')).toEqual({ done: [], shown: '', typed: 'who\u001B[A\t' });
  });

  test('shows the newest command that holds what is typed, and goes further back each time', () => {
    expect(press(R, 'list').shown).toBe("(reverse-i-search)'list': aws iam list-groups");
    expect(press(R, 'list', R).shown).toBe("(reverse-i-search)'list': aws iam list-users");
    expect(press(R, 'list', R, R).shown).toBe("(failed reverse-i-search)'list': aws iam list-users");
    expect(press(R, 'lisx', '\u007F').shown).toBe("(reverse-i-search)'lis': aws iam list-groups");
  });

  test('keeps to one row', () => {
    expect(press(R, 'x'.repeat(80)).shown).toHaveLength(59);
  });

  test('runs by Enter, takes by Escape and Tab, and goes back by Ctrl+G', () => {
    expect(press(R, 'users', '\r').done).toEqual(['aws iam list-users', 'enter']);
    expect(press(R, 'users', '\u001B').done).toEqual(['aws iam list-users']);
    expect(press(R, 'users', '\t').done).toEqual(['aws iam list-users']);
    expect(press(R, 'users', '\u0007').done).toEqual(['show']);
    expect(press(R, 'nothing', '\u001B').done).toEqual(['show']);
  });

  test('takes by an arrow, which the line editor then gets, and so the next keys', () => {
    expect(press(R, 'users', '\u001B[D', 'x')).toMatchObject({ done: ['aws iam list-users'], typed: '\u001B[Dx' });
  });
});
