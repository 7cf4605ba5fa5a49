/** `1,500`, `-3`, `0.5`: thousands with commas or spaces, or without either. */
const NUMBER = /^[+-]?(?:\d+|\d{1,3}(?:[, ]\d{3})+)(?:\.\d+)?$/;

/** The number that a person wrote; null when it is none. */
export function numberIn(text: string): number | null {
  const trimmed = text
    .trim()
    .replaceAll(/[\u00a0\u202f]/g, ' ')
    .replace('−', '-');
  return NUMBER.test(trimmed) ? Number(trimmed.replaceAll(/[, ]/g, '')) : null;
}

/** A number with its thousands told apart. */
export const written = (value: number): string => value.toLocaleString('en', { maximumFractionDigits: 10 });
