const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file or folder.',
  ENOTDIR: 'there is no such folder.',
  EISDIR: 'this is a folder, not a file.',
  EACCES: 'the system does not let us open it.',
  EROFS: 'nothing can be written there.',
  ENOSPC: 'the disk is full.',
  ERR_ENCODING_INVALID_ENCODED_DATA: 'this is not text in UTF-8.',
};

/** Why the system refuses a file that a person named, in words. Throws what is no refusal of the system: then it is our mistake. */
export function whyNot(error: unknown): string {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') throw error;
  return REASONS[error.code] ?? `the system answers ${error.code}.`;
}

/** The text of a file that a person named, or why it cannot be read. */
export async function textOf(
  file: string,
  read: (file: string) => Promise<string>,
): Promise<{ readonly text: string } | { readonly refusal: string }> {
  try {
    return { text: await read(file) };
  } catch (error) {
    return { refusal: `${file}: ${whyNot(error)}` };
  }
}
