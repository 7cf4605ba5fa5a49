/** An agenda as the projector goes through it. */
export interface Plan {
  /** Id of the agenda. */
  readonly id: string;
  /** Fingerprint of the agenda: a place kept for another one is worth nothing. */
  readonly hash: string;
  readonly items: readonly PlannedItem[];
}

export interface PlannedItem {
  readonly minutes: number;
  /** Its screens, at least one: how many things each of them reveals. */
  readonly screens: readonly number[];
}

/** Item and screen of it, from 0. */
export interface Place {
  readonly item: number;
  readonly screen: number;
}

export const firstPlace: Place = { item: 0, screen: 0 };

/** One screen on or back; the same place (`===`) at either end of the agenda. */
export function placeBeside({ items }: Plan, place: Place, by: 1 | -1): Place {
  const screens = items[place.item]?.screens.length ?? 0;
  const screen = place.screen + by;
  if (screen >= 0 && screen < screens) return { item: place.item, screen };
  const item = place.item + by;
  const beside = items[item];
  if (beside === undefined) return place;
  return { item, screen: by === 1 ? 0 : beside.screens.length - 1 };
}

/** Whether the agenda has the place. */
export const hasPlace = ({ items }: Plan, { item, screen }: Place): boolean =>
  items[item]?.screens[screen] !== undefined;

export const revealsAt = ({ items }: Plan, { item, screen }: Place): number => items[item]?.screens[screen] ?? 0;
