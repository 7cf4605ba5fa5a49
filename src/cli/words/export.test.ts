import { describe, expect, it } from 'vitest';
import { accountAfter, runIn } from '../../../test/support/account.ts';

const empty = accountAfter([]);

/** Source of the sentences: bash 5. */
describe('export', () => {
  it('sets one variable or several, over what they were', () => {
    const first = runIn(empty, "export A=1 B='two words'");
    expect([...first.shell.variables]).toEqual([
      ['A', '1'],
      ['B', 'two words'],
    ]);
    expect(runIn(first, 'export A=').shell.variables.get('A')).toBe('');
  });

  it('alone lists them by name, as they would be set again', () => {
    const place = accountAfter([String.raw`export B='say "hi"' A=1=2`]);
    expect(runIn(place, 'export').stdout).toBe('declare -x A="1=2"\ndeclare -x B="say \\"hi\\""\n');
    expect(runIn(place, 'export -p').stdout).toBe(runIn(place, 'export').stdout);
  });

  it('refuses what is no name, and sets the others', () => {
    const ran = runIn(empty, 'export 1A=x B=2');
    expect(ran).toMatchObject({ exitCode: 1, stderr: "bash: export: `1A=x': not a valid identifier\n" });
    expect([...ran.shell.variables]).toEqual([['B', '2']]);
  });

  it('hands on what was set for the shell alone, and takes it back', () => {
    const set = runIn(empty, 'A=1');
    expect([[...set.shell.variables], [...set.shell.unexported]]).toEqual([[], [['A', '1']]]);
    const exported = runIn(set, 'export A');
    expect([[...exported.shell.variables], [...exported.shell.unexported]]).toEqual([[['A', '1']], []]);
    const back = runIn(exported, 'export -n A');
    expect([[...back.shell.variables], [...back.shell.unexported]]).toEqual([[], [['A', '1']]]);
  });

  it('of a name alone, or of what is so already, leaves the very same shell', () => {
    const place = accountAfter(['export A=1']);
    expect(runIn(place, 'export B').shell).toBe(place.shell);
    expect(runIn(place, 'export A=1').shell).toBe(place.shell);
  });
});
