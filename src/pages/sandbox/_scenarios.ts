import { createCatalog } from '../../catalog/index.ts';
import { readFromDisk } from '../../catalog/node.ts';
import { readScenariosFrom } from '../../course/node.ts';
import { prepareScenario } from '../../session/build.ts';
import type { ReadyAccount } from '../../session/sandbox.ts';

const catalog = createCatalog(readFromDisk('public/data'));

/** The ready accounts in the order of the course, with the calls that make them. */
export const scenarios = await Promise.all(
  readScenariosFrom(process.cwd()).map((scenario) => prepareScenario(scenario, catalog)),
);

/** What the page shows of them before one is chosen. */
export const menu = scenarios.map(({ id, title, summary, tries }): ReadyAccount => ({ id, title, summary, tries }));
