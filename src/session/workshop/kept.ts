import { isRecord } from '../shapes.ts';
import { hasPlace, type Plan } from './plan.ts';
import type { Progress } from './projector-machine.ts';

/** Storage of one tab: `sessionStorage`, or what stands in for it. */
export type TabStorage = Pick<Storage, 'getItem' | 'setItem'>;

const FORMAT = 1;

export const keyOf = ({ id }: Plan): string => `workshop:${id}`;

export const toKept = (plan: Plan, { place, revealed, used, added, since }: Progress): string =>
  JSON.stringify({ format: FORMAT, hash: plan.hash, place, revealed, used, added, since });

/** What was kept; null when it is of another agenda, of an older one, or not what we write. */
export function fromKept(plan: Plan, text: string): Progress | null {
  const kept = parsed(text);
  if (!isRecord(kept) || kept['format'] !== FORMAT || kept['hash'] !== plan.hash) return null;
  const { place, revealed, used, added, since } = kept;
  if (!isPlace(place) || !hasPlace(plan, place)) return null;
  if (!isCounts(revealed) || !isTimes(used, plan) || !isTimes(added, plan)) return null;
  if (since !== null && typeof since !== 'number') return null;
  return { place: { item: place.item, screen: place.screen }, revealed, used, added, since };
}

function parsed(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return value;
  } catch {
    // Somebody else's text under our key is as good as none, and `fromKept` says so.
    return null;
  }
}

const isAmount = (value: unknown): value is number => typeof value === 'number' && value >= 0;
const isPlace = (value: unknown): value is { readonly item: number; readonly screen: number } =>
  isRecord(value) && isAmount(value['item']) && isAmount(value['screen']);
const isCounts = (value: unknown): value is Readonly<Record<string, number>> =>
  isRecord(value) && Object.values(value).every(isAmount);
const isTimes = (value: unknown, { items }: Plan): value is readonly number[] =>
  Array.isArray(value) && value.length === items.length && value.every(isAmount);
