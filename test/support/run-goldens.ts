import { createShell, run, type Place, type Ran } from '../../src/cli/index.ts';
import { administrator, historyOf, type Execution } from '../../src/iam/index.ts';
import { goldenAccount } from './golden-account.ts';
import type { GoldenScript } from './goldens.ts';
import './loaded.ts';

/** What came of each line of a script, one after the other on one account. */
export function runGoldens({ files, goldens }: GoldenScript): readonly Ran[] {
  const start = goldenAccount.open();
  let place: Place = { world: start, shell: { ...createShell(), files: new Map(Object.entries(files)) } };
  const executions: Execution[] = [];
  return goldens.map(({ line }, index) => {
    const { seed, reference } = goldenAccount;
    const at = goldenAccount.at(index, place.world);
    const ambient = { ...historyOf(start, executions), at, seed, n: executions.length + 1, reference };
    const ran = run(line, place, administrator, ambient);
    if ('needs' in ran) throw new Error(`${line} needs ${JSON.stringify(ran.needs)}`);
    executions.push(...ran.executions);
    place = { world: ran.world, shell: ran.shell };
    return ran;
  });
}
