import { createShell, run, splitLines } from '../../src/cli/index.ts';
import { administrator, type Reference, type World } from '../../src/iam/index.ts';
import { AT, reference as usual } from './builders.ts';

/** Runs a script of commands on a world as the administrator. Throws at the first that fails. */
export function runScript(script: string, world: World, reference: Reference = usual): World {
  let place = { world, shell: createShell() };
  let n = 1;
  for (const line of splitLines(script)) {
    const ran = run(line, place, administrator, { at: AT, seed: 'script', n, reference });
    if ('needs' in ran) throw new Error(`${line} asks for ${JSON.stringify(ran.needs)}`);
    if (ran.exitCode !== 0) throw new Error(`${line}\n${ran.stderr}${JSON.stringify(ran.notes)}`);
    n += ran.executions.length;
    place = { world: ran.world, shell: ran.shell };
  }
  return place.world;
}
