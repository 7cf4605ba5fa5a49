import type { Catalog } from '../catalog/index.ts';
import type { Need } from '../iam/index.ts';
import { registry } from '../services/index.ts';
import { loadCommandLine } from './command-line.ts';

/** Loads what a call said it needs: reference data, operations, commands. What is loaded stays loaded. Rejects when something cannot be read. */
export async function load(needs: readonly Need[], catalog: Catalog): Promise<void> {
  const reference = needs.filter((need) => need.kind !== 'operations' && need.kind !== 'commands');
  const families = needs.flatMap((need) => (need.kind === 'operations' ? [need.family] : []));
  const parts = needs.flatMap((need) => (need.kind === 'commands' ? [need.part] : []));
  await Promise.all([
    ...(reference.length > 0 ? [catalog.load(reference)] : []),
    ...families.map((family) => registry.load(family)),
    ...parts.map(loadCommands),
  ]);
}

async function loadCommands(part: string): Promise<void> {
  const { loadPart } = await loadCommandLine();
  if (part !== 'line') await loadPart(part);
}
