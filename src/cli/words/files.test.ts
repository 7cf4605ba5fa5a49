import { describe, expect, it } from 'vitest';
import { accountAfter, runIn } from '../../../test/support/account.ts';
import type { Place } from '../run.ts';

const opened = accountAfter([]);
const place: Place = {
  ...opened,
  shell: {
    ...opened.shell,
    files: new Map([
      ['policy.json', '{}\n'],
      ['a.json', '[]\n'],
    ]),
  },
};
const ran = (line: string) => {
  const { stdout, stderr, exitCode, notes } = runIn(place, line);
  return [stdout, stderr, exitCode, notes.map(({ id }) => id)];
};

// Source: GNU coreutils 9.
describe('the files of the shell', () => {
  it.each([
    ['ls', 'a.json\npolicy.json\n', '', 0],
    ['ls policy.json', 'policy.json\n', '', 0],
    ['ls none policy.json', 'policy.json\n', "ls: cannot access 'none': No such file or directory\n", 2],
    ['cat policy.json a.json', '{}\n[]\n', '', 0],
    ['cat none policy.json', '{}\n', 'cat: none: No such file or directory\n', 1],
    ['echo a | cat', 'a\n', '', 0],
    ['echo a | cat - policy.json', 'a\n{}\n', '', 0],
    ['rm none', '', "rm: cannot remove 'none': No such file or directory\n", 1],
    ['rm', '', 'rm: missing operand\n', 1],
  ])('%s', (line, stdout, stderr, exitCode) => {
    expect(ran(line)).toEqual([stdout, stderr, exitCode, []]);
  });

  it('are there no more once removed', () => {
    const after = runIn(place, 'rm policy.json none');
    expect([...after.shell.files.keys()]).toEqual(['a.json']);
    expect(runIn(after, 'ls').stdout).toBe('a.json\n');
  });

  it.each(['ls -l', 'cat -n policy.json', 'rm -f policy.json'])('%s says that the option is not simulated', (line) => {
    expect(ran(line)).toEqual(['', '', 2, ['option-not-yet']]);
  });

  it('are what cat asks for when nothing is piped in', () => {
    expect(ran('cat')).toEqual(['', '', 1, ['cat-no-input']]);
  });
});
