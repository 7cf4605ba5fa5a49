import { globalKeys } from '../policy/lint/global-keys.ts';
import type { ServiceFacts } from './comparison.ts';
import { remember } from './remember.ts';
import type { KeyType } from './values.ts';

/** A global key in small letters, with what AWS documents of it. */
const byKey = new Map(globalKeys.map((key) => [familyName(key.key), key] as const));

/** Without the part of a name that is a variable: `aws:requesttag/`, whatever the tag. */
function familyName(key: string): string {
  const lower = key.toLowerCase();
  return lower.slice(0, lower.indexOf('/') + 1) || lower;
}

/** Whether every request carries the key. Source: reference_policies_condition-keys.html */
export const isAlwaysThere = (key: string): boolean => byKey.get(familyName(key))?.always === true;

/** Whether it is a key of all services. The tags of a request or of what is asked for are there where an action lists them. */
export const isGlobal = (key: string): boolean =>
  byKey.has(familyName(key)) && !/^aws:(?:requesttag\/|resourcetag\/|tagkeys$)/.test(key.toLowerCase());

/** Whether the key may have several values at once; null when nobody knows. */
export function isMany(type: KeyType): boolean | null {
  return type === null ? null : type.startsWith('ArrayOf');
}

const typesOf = new WeakMap<ServiceFacts, ReadonlyMap<string, string>>();

/** The type of a key in small letters, as the catalogue writes it. */
export function typeOfKey(key: string, facts: readonly ServiceFacts[]): KeyType {
  // Its values look like regions in a witness.
  if (key === 'aws:requestedregion') return 'Region';
  const family = familyName(key);
  const global = byKey.get(family);
  if (global !== undefined) return global.type;
  for (const service of facts) {
    const types = remember(
      typesOf,
      service,
      () => new Map(service.conditionKeys.map((one) => [familyName(one.key), one.type] as const)),
    );
    const type = types.get(key) ?? types.get(family);
    if (type !== undefined) return type;
  }
  return null;
}

/** Whether a list of the catalogue has the key. It writes what is variable as `${TagKey}`, `<key>` and in plain words. */
export const isListed = (key: string, keys: readonly string[]): boolean =>
  keys.some((one) => one === key || (one.includes('/') && familyName(one) === familyName(key)));
