import { digestOf } from './ids.ts';

/** A UUID that stands for a text, such as a secret of a call: the same text, the same id. */
export function uuidOf(text: string): string {
  const hex = digestOf(text) + digestOf(`${text}/more`);
  const variant = '89ab'[Number.parseInt(hex.charAt(16), 16) % 4] ?? '8';
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `4${hex.slice(13, 16)}`,
    variant + hex.slice(17, 20),
    hex.slice(20, 32),
  ].join('-');
}
