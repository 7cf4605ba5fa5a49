function refuse(): never {
  throw new TypeError('The account is immutable: make a copy with withEntry or withoutEntry');
}

/** Freezes a value and all in it that is not already frozen. Maps refuse `set`, `delete` and `clear` from then on. */
export function deepFreeze<T>(value: T): T {
  const pending: unknown[] = [value];
  while (pending.length > 0) {
    const next = pending.pop();
    if (next === null || typeof next !== 'object' || Object.isFrozen(next)) continue;
    if (next instanceof Map) {
      Object.assign(next, { set: refuse, delete: refuse, clear: refuse });
      for (const entry of next.values()) pending.push(entry);
    } else {
      for (const entry of Object.values(next)) pending.push(entry);
    }
    Object.freeze(next);
  }
  return value;
}
