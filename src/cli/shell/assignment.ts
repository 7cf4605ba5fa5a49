import type { Assignment, Part } from './syntax.ts';

const ASSIGNMENT = /^([A-Za-z_]\w*)(\+?)=/;

/** A word as an assignment, `NAME=value`; null when it is none. The name and the `=` are never quoted. */
export function readAssignment({ parts: [first, ...rest] }: { readonly parts: readonly Part[] }): Assignment | null {
  if (first?.kind !== 'text' || first.quoted) return null;
  const [head, name, plus] = ASSIGNMENT.exec(first.text) ?? [];
  if (head === undefined || name === undefined) return null;
  return { name, append: plus === '+', value: [{ ...first, text: first.text.slice(head.length) }, ...rest] };
}
