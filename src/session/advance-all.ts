import type { Catalog } from '../catalog/index.ts';
import { load } from './load.ts';
import type { LogEvent } from './log.ts';
import { advance, type State } from './state.ts';

/**
 * The state after a list of events; loads what they need, and before the first what the lesson's checks look at. `anew`: what the log says of
 * comparisons is not believed, they are made again on the way. `live`: the events are new, and what a replay will want to know is noted with them.
 */
export async function advanceAll(
  state: State,
  events: readonly LogEvent[],
  catalog: Catalog,
  { anew = false, live = false }: { readonly anew?: boolean; readonly live?: boolean } = {},
): Promise<State> {
  let next = events.length === 0 ? state : await withGrounds(state, catalog);
  for (const given of events) {
    const event = live ? (next.start.grounds?.remembering(given, next) ?? given) : given;
    if (anew && event.type === 'compared') continue;
    for (;;) {
      const advanced = advance(next, event, catalog);
      if (!('needs' in advanced)) {
        next = advanced;
        break;
      }
      await load(advanced.needs, catalog);
    }
    if (anew) next = (await next.start.grounds?.compareHere(next, catalog)) ?? next;
  }
  return next;
}

async function withGrounds(state: State, catalog: Catalog): Promise<State> {
  const { start } = state;
  if (start.lesson === null || start.grounds !== null) return state;
  const { groundsOf } = await import('./grounds.ts');
  return { ...state, start: { ...start, grounds: await groundsOf(start.lesson, start.world, catalog) } };
}
