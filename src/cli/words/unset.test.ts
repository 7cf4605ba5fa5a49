import { describe, expect, it } from 'vitest';
import { accountAfter, runIn } from '../../../test/support/account.ts';

const place = accountAfter(['export A=1 B=2 C=3']);

describe('unset', () => {
  it('takes variables away', () => {
    expect([...runIn(place, 'unset A C').shell.variables]).toEqual([['B', '2']]);
    expect([...runIn(place, 'unset -v B').shell.variables.keys()]).toEqual(['A', 'C']);
  });

  it('of one that is not there is no mistake, and leaves the very same shell', () => {
    const ran = runIn(place, 'unset D');
    expect(ran).toMatchObject({ exitCode: 0, stderr: '' });
    expect(ran.shell).toBe(place.shell);
  });

  it('refuses what is no name', () => {
    expect(runIn(place, 'unset A-B')).toMatchObject({
      exitCode: 1,
      stderr: "bash: unset: `A-B': not a valid identifier\n",
    });
  });
});
