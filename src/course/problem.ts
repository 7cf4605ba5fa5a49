/** A lesson author's mistake: where it is and what was expected. Thrown by the readers; the build shows the message and stops. */
export class ContentError extends Error {
  readonly file: string;
  /** From 1. */
  readonly line: number;
  /** Path to the value, `checks[1].allows`; empty when the mistake is in the Markdown around the blocks. */
  readonly field: string;

  constructor(at: { readonly file: string; readonly line: number; readonly field?: string }, expected: string) {
    const field = at.field ?? '';
    super(`${at.file}:${at.line}: ${field === '' ? '' : `${field}: `}${expected}`);
    this.name = 'ContentError';
    this.file = at.file;
    this.line = at.line;
    this.field = field;
  }
}
