/** A door of its own: what `compare` says, with the comparison that it takes. Loaded when somebody compares. */
import type { Catalog } from '../catalog/index.ts';
import { toldOfAll, toldOfTwo, type Compared } from '../cli/comparing.ts';
import type { Comparing } from '../cli/index.ts';
import { compareEach, comparePrincipals, type Closing, type SharedChanges } from '../iam/changes.ts';
import type { Need, World } from '../iam/index.ts';
import { namedServices } from './comparison/named-services.ts';

/** How long one piece of work may take before the page gets its turn, in milliseconds. */
const SLICE = 16;

/** What a comparison of these worlds has to know of services. */
export const neededFor = (worlds: readonly World[]): readonly Need[] =>
  namedServices(worlds).map((service) => ({ kind: 'service', service }));

/**
 * Tells what everybody may now and could not at the start and the reverse, or what one principal may that another may not. Leaves the page room to
 * answer in between. What it needs must be loaded.
 */
export async function compared(
  worlds: { readonly start: World; readonly now: World },
  { compare }: Comparing,
  catalog: Catalog,
): Promise<Compared> {
  const { start, now } = worlds;
  if (compare !== null) return toldOfTwo(now, compare, comparePrincipals(now, ...compare, { catalog }));
  const { found, closing } = await inSlices(compareEach(start, now, { catalog }));
  return toldOfAll(found, closing);
}

async function inSlices(
  steps: Generator<SharedChanges | null, Closing>,
): Promise<{ readonly found: readonly SharedChanges[]; readonly closing: Closing }> {
  const found: SharedChanges[] = [];
  let since = performance.now();
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done === true) return { found, closing: step.value };
    if (step.value !== null) found.push(step.value);
    if (performance.now() - since < SLICE) continue;
    await new Promise((resolve) => setTimeout(resolve));
    since = performance.now();
  }
}
