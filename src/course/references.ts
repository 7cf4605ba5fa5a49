import type { Refuse } from './yaml.ts';

/** Ids that blocks and questions may name. Null where there is no such list: a pack brings none. */
export interface Known {
  readonly claims: ReadonlySet<string> | null;
  readonly misconceptions: ReadonlySet<string> | null;
}

export const nothingKnown: Known = { claims: null, misconceptions: null };

/** Refuses a `teaches` or a `misconception`, however deep in the value, that its list does not have. */
export function checkReferences(value: unknown, known: Known, refuse: Refuse, path: readonly PropertyKey[] = []): void {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value)) {
    const here = [...path, Array.isArray(value) ? Number(key) : key];
    if (key === 'teaches' && Array.isArray(inner)) {
      for (const [index, id] of inner.entries())
        if (known.claims?.has(String(id)) === false)
          refuse([...here, index], `claims.yaml has no claim "${String(id)}"`);
    } else if (key === 'misconception' && typeof inner === 'string') {
      if (known.misconceptions?.has(inner) === false)
        refuse(here, `misconceptions.yaml has no misconception "${inner}"`);
    } else if (key === 'claim' && typeof inner === 'string') {
      if (known.claims?.has(inner) === false) refuse(here, `claims.yaml has no claim "${inner}"`);
    } else {
      checkReferences(inner, known, refuse, here);
    }
  }
}
