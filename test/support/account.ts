import {
  administrator,
  createWorld,
  execute,
  later,
  type Caller,
  type Execution,
  type Input,
  type Reference,
  type World,
} from '../../src/iam/index.ts';
import { AT, awsManaged, reference, referenceOf, type StatementText } from './builders.ts';
import { createShell, run, type Place, type Ran } from '../../src/cli/index.ts';
import { registry, sampleServices } from '../../src/services/index.ts';
import './loaded.ts';

/** A shell in an account that has gone through these lines. Throws when one of them fails or needs data. */
export function accountAfter(lines: readonly string[], known: Reference = reference): Place {
  let place: Place = { world: createWorld({ at: AT, services: sampleServices(AT) }), shell: createShell() };
  for (const [index, line] of lines.entries()) {
    const ran = runIn(place, line, known, index * 10);
    if (ran.exitCode !== 0) throw new Error(`${line}\n${ran.stderr}`);
    place = { world: ran.world, shell: ran.shell };
  }
  return place;
}

/** Runs one line as the administrator. Throws when it needs data that the reference does not have. */
export function runIn(place: Place, line: string, known: Reference = reference, n = 1000): Ran {
  const at = later(AT, place.world.waited);
  const ran = run(line, place, administrator, { at, seed: 'test', n, reference: known, freeze: true });
  if ('needs' in ran) throw new Error(`${line} needs ${JSON.stringify(ran.needs)}`);
  return ran;
}

/** An account with users who carry one policy each, attached to them directly. */
export function accountWhere(users: Readonly<Record<string, readonly StatementText[]>>): Place {
  const lines = Object.keys(users).flatMap((name) => [
    `aws iam create-user --user-name ${name}`,
    `aws iam attach-user-policy --user-name ${name} --policy-arn ${awsManaged(name)}`,
  ]);
  return accountAfter(lines, referenceOf(users));
}

/** Makes one API call. Throws when it needs data. */
export function call(
  world: World,
  caller: Caller,
  [service, operation]: readonly [string, string],
  input: Input = {},
): Execution {
  const ambient = { at: AT, seed: 'test', n: 2000, reference, freeze: true };
  const execution = execute(world, { caller, service, operation, input }, registry, ambient);
  if ('needs' in execution) throw new Error(`${operation} needs ${JSON.stringify(execution.needs)}`);
  return execution;
}
