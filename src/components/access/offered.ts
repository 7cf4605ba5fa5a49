import type { AskedKey, CarriedKey, WrittenEntry } from '../../session/index.ts';

/** A carried key as a line that overrides it. */
export const overriding = ({ key, values }: CarriedKey): WrittenEntry => ({ key, value: values.join(', ') });

/** What to offer for a key: a name of one's own is still to be written. */
export const offered = (keys: readonly AskedKey[]): readonly string[] => [
  ...new Set(
    keys.filter(({ of }) => of !== 'service').map(({ key }) => key.replace(/(?:\$\{[^}]*\}|<[^>]*>|tag-key)$/, '')),
  ),
];
