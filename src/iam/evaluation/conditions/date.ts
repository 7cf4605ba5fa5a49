import { printed } from '../variables.ts';
import { compare } from './number.ts';
import { defineOperator, type ConditionOperator } from './operator.ts';

const DAY = String.raw`([+-]?\d{1,9})(?:-(\d{1,2})(?:-(\d{1,2}))?)?`;
const TIME = String.raw`(\d{1,2})(?::(\d{1,2})(?::(\d{1,2}))?)?(?:[.,](\d{1,9}))?`;
const ZONE = String.raw`z|([+-])(\d{2})(?::?(\d{2}))?`;
const ISO = new RegExp(`^${DAY}(?:t(?:${TIME})?(?:${ZONE})?)?$`, 'i');
/** Of a signed 64-bit number. */
const LAST_EPOCH = 9223372036854775807n;

/**
 * Milliseconds since 1970 of an ISO 8601 date, in UTC where it names no zone, or of epoch seconds; null when the text is neither.
 * AWS takes parts of a date as well, `2026-11` or `01T`: recorded in February 2026.
 */
export function instantOf(text: string): number | null {
  if (/^\d+$/.test(text)) return BigInt(text) > LAST_EPOCH ? null : Number(text) * 1000;
  const match = text.includes('-') || /t/i.test(text) ? ISO.exec(text) : null;
  if (match === null) return null;
  const [, year, month, day, hour, minute, second, , sign, zoneHour, zoneMinute] = match;
  const within = (part: string | undefined, least: number, most: number): boolean =>
    part === undefined || (Number(part) >= least && Number(part) <= most);
  const inRange =
    within(month, 1, 12) &&
    within(day, 1, daysOf(Number(year), Number(month ?? 1))) &&
    within(hour, 0, 23) &&
    [minute, second, zoneMinute].every((part) => within(part, 0, 59)) &&
    within(zoneHour, 0, 23);
  if (!inRange) return null;
  const date = new Date(0);
  date.setUTCFullYear(Number(year), Number(month ?? 1) - 1, Number(day ?? 1));
  date.setUTCHours(Number(hour ?? 0), Number(minute ?? 0), Number(second ?? 0), milliseconds(match[7]));
  const zone = (Number(zoneHour ?? 0) * 60 + Number(zoneMinute ?? 0)) * 60_000;
  return date.getTime() - (sign === '-' ? -zone : zone);
}

const daysOf = (year: number, month: number): number => {
  const date = new Date(0);
  date.setUTCFullYear(year, month, 0);
  return Number.isNaN(date.getTime()) ? 31 : date.getUTCDate();
};

const milliseconds = (fraction: string | undefined): number => Number(`0.${fraction ?? '0'}`) * 1000;

/** An operator that compares moments. What is no moment matches nothing. */
export const defineDate = (name: string, holds: (found: number, wanted: number) => boolean): ConditionOperator =>
  defineOperator({ name, dates: true, compile: (pieces) => compare(instantOf, printed(pieces), holds) });
