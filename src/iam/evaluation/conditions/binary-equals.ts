import { printed } from '../variables.ts';
import { defineOperator } from './operator.ts';

/** Compares base64 texts, byte by byte. */
export const binaryEquals = defineOperator({
  name: 'BinaryEquals',
  compile(pieces) {
    const wanted = bytes(printed(pieces));
    return (found) => wanted !== null && bytes(found) === wanted;
  },
});

/** The text without its padding, which says nothing about the bytes; null when it is not base64. */
const bytes = (base64: string): string | null =>
  /^[A-Za-z0-9+/]*={0,2}$/.test(base64) ? base64.replace(/=+$/, '') : null;
