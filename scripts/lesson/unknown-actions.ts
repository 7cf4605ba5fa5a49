import type { Catalog } from '../../src/catalog/index.ts';
import type { PredictBlock, TaskBlock } from '../../src/course/index.ts';
import { diffWorlds, type World } from '../../src/iam/index.ts';
import { documentAt, writtenPlaces } from './documents.ts';
import { finding, type Finding } from './finding.ts';

/** An action that a lesson names, and where. */
interface Named {
  readonly action: string;
  readonly path: readonly PropertyKey[];
}

/** The actions in the checks of a task and in the policies that its solutions write, as far as AWS does not have them. */
export async function unknownActionsOfTask(
  task: TaskBlock,
  solved: readonly { readonly opening: World; readonly world: World }[],
  catalog: Catalog,
): Promise<readonly Finding[]> {
  const inChecks = task.checks.flatMap(({ args, kind }, index) =>
    actionsIn(args).map((action): Named => ({ action, path: ['checks', index, kind] })),
  );
  const inSolutions = solved
    .slice(0, task.solutions.length)
    .flatMap(({ opening, world }, index) =>
      writtenActions(opening, world).map((action): Named => ({ action, path: ['solutions', index] })),
    );
  return unknownActions(task.id, [...inChecks, ...inSolutions], catalog);
}

/** The action of a prediction, if AWS does not have it. */
export const unknownActionsOfPrediction = ({ id, ask }: PredictBlock, catalog: Catalog): Promise<readonly Finding[]> =>
  unknownActions(id, [{ action: ask.action, path: ['ask'] }], catalog);

/** Every value called `action` in the arguments of a check. */
function actionsIn(args: unknown): readonly string[] {
  if (typeof args !== 'object' || args === null) return [];
  return Object.entries(args).flatMap(([name, value]) =>
    name === 'action' && typeof value === 'string' ? [value] : actionsIn(value),
  );
}

function writtenActions(opening: World, solved: World): readonly string[] {
  if (diffWorlds(opening, solved).added.length === 0) return [];
  return writtenPlaces(opening, solved).flatMap((place) =>
    (documentAt(solved, place)?.statements ?? []).flatMap(({ action }) => action.patterns.map(({ value }) => value)),
  );
}

async function unknownActions(block: string, named: readonly Named[], catalog: Catalog): Promise<readonly Finding[]> {
  const findings: Finding[] = [];
  const seen = new Set<string>();
  for (const { action, path } of named) {
    const key = `${String(path.slice(0, 2))} ${action}`;
    if (seen.has(key)) continue;
    seen.add(key);
    const detail = await whatIsWrong(action, catalog);
    if (detail !== null) findings.push(finding({ block, what: 'action', name: action, proved: false, detail, path }));
  }
  return findings;
}

/** Null for an action or a pattern that stands for at least one. */
async function whatIsWrong(action: string, catalog: Catalog): Promise<string | null> {
  const [prefix = '', name = ''] = action.split(':');
  if (/[*?]/.test(prefix)) return null;
  await catalog.load([{ kind: 'service-names' }, { kind: 'service', service: prefix }]);
  const service = catalog.service(prefix);
  if (service === null || service === undefined) {
    const near = nearest(prefix.toLowerCase(), [...(catalog.serviceNames()?.keys() ?? [])]);
    return `AWS has no service ${prefix}${near === null ? '' : `; did you mean ${near}:${name}?`}`;
  }
  const pattern = new RegExp(`^${name.replaceAll('*', '.*').replaceAll('?', '.')}$`, 'i');
  const names = service.actions.map((each) => each.name);
  if (names.some((each) => pattern.test(each))) return null;
  const near = nearest(name, names);
  return `AWS has no action ${action}${near === null ? '' : `; did you mean ${service.prefix}:${near}?`}`;
}

/** The text that takes the fewest changes of a letter; null when there is none at all. */
function nearest(text: string, among: readonly string[]): string | null {
  const ranked = among
    .map((other) => ({ other, far: distance(text.toLowerCase(), other.toLowerCase()) }))
    .toSorted((a, b) => a.far - b.far);
  return ranked[0]?.other ?? null;
}

/** How many letters to add, to take away or to change (Levenshtein). */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (const [i, letter] of [...a].entries()) {
    const next = [i + 1];
    for (const [j, other] of [...b].entries()) {
      const changed = (row[j] ?? 0) + (letter === other ? 0 : 1);
      next.push(Math.min(changed, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
