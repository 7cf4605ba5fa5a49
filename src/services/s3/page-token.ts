import { apiError, ok, type Result } from '../../iam/index.ts';

/** A token that goes on behind a name, as S3 gives one at the end of a page. Nobody is to read it: the name is in hexadecimal digits. */
export const tokenBehind = (name: string): string =>
  Array.from(new TextEncoder().encode(name), (byte) => byte.toString(16).padStart(2, '0')).join('');

/** The name that a token goes on behind. Seen in transcripts: the refusal. */
export function nameBefore(token: string): Result<string> {
  const refused = apiError('InvalidArgument', 'The continuation token provided is incorrect');
  if (!/^(?:[\da-f]{2})+$/.test(token)) return refused;
  const bytes = Uint8Array.from({ length: token.length / 2 }, (_, index) =>
    Number.parseInt(token.slice(index * 2, index * 2 + 2), 16),
  );
  const name = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  return tokenBehind(name) === token ? ok(name) : refused;
}
