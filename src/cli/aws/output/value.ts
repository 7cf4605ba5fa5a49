import type { Json } from '../../../iam/index.ts';

/** An answer as it is printed and searched: a member that is absent is not there. */
export type Value = string | number | boolean | null | readonly Value[] | Structure;
export type Structure = { readonly [member: string]: Value };

export const isList = (value: Value | undefined): value is readonly Value[] => Array.isArray(value);

export const isStructure = (value: Value | undefined): value is Structure =>
  typeof value === 'object' && value !== null && !isList(value);

/** An answer without the members that it leaves open. */
export function plain(json: Json): Value {
  if (typeof json !== 'object' || json === null) return json;
  if (isJsonList(json)) return json.map(plain);
  const members = Object.entries(json).flatMap(([name, member]) =>
    member === undefined ? [] : [[name, plain(member)] as const],
  );
  return Object.fromEntries(members);
}

const isJsonList = (json: Json): json is readonly Json[] => Array.isArray(json);
