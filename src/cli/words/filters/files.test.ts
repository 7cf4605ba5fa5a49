import { describe, expect, it } from 'vitest';
import { accountAfter, runIn } from '../../../../test/support/account.ts';
import type { Place } from '../../run.ts';

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
    ['rm', '', "rm: missing operand\nTry 'rm --help' for more information.\n", 1],
    [
      'ls -l',
      'total 8\n-rw-r--r-- 1 you you 3 Nov 22 10:00 a.json\n-rw-r--r-- 1 you you 3 Nov 22 10:00 policy.json\n',
      '',
      0,
    ],
    ['cat ~/a.json ./a.json $HOME/a.json', '[]\n[]\n[]\n', '', 0],
    ['cp a.json dir/a.json', '', "cp: cannot create 'dir/a.json': No such file or directory\n", 1],
  ])('%s', (line, stdout, stderr, exitCode) => {
    expect(ran(line)).toEqual([stdout, stderr, exitCode, []]);
  });

  it('are there no more once removed', () => {
    const after = runIn(place, 'rm policy.json none');
    expect([...after.shell.files.keys()]).toEqual(['a.json']);
    expect(runIn(after, 'ls').stdout).toBe('a.json\n');
  });

  it('are written only under names that a file may have', () => {
    expect(ran('cp a.json "a b"')).toEqual(['', '', 1, ['file-name']]);
    expect(ran('echo x > "a b"')).toEqual(['', '', 1, ['file-name']]);
    expect(ran('echo x > dir/a')).toEqual(['', 'bash: dir/a: No such file or directory\n', 1, []]);
  });

  it('are at most fifty', () => {
    const after = runIn(place, 'for i in {1..49}; do echo $i > f$i; done');
    expect(after.shell.files.size).toBe(50);
    expect(after).toMatchObject({ exitCode: 1, notes: [{ id: 'file-count' }] });
  });

  it('are what cat asks for when nothing is piped in', () => {
    expect(ran('cat')).toEqual(['', '', 1, ['no-input']]);
  });
});
