import type { Catalog } from '../catalog/index.ts';
import type { Scenario } from '../course/index.ts';
import { BUILD_TIME } from './grounds.ts';
import type { PreparedAccount } from './ready-account.ts';
import { replay } from './replay.ts';
import { START_CALLS } from './start.ts';
import { freshWorld } from './state.ts';

/** A ready account with its commands made into calls, so that the page needs nothing that reads command lines. Rejects when a command fails. */
export async function prepareScenario(scenario: Scenario, catalog: Catalog): Promise<PreparedAccount> {
  const { id, title, summary, tries, account } = scenario;
  const at = BUILD_TIME;
  const made = await replay(freshWorld(at), account, { at, seed: id, from: START_CALLS, catalog });
  const broken = made.commands.find(({ exitCode }) => exitCode !== 0);
  if (broken !== undefined)
    throw new Error(`The ready account "${id}" fails at: ${broken.line}\n${broken.stderr.trim()}`);
  return { id, title, summary, tries, calls: made.executions.map(({ call }) => call) };
}
