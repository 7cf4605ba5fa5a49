import type { ApiError } from '../../iam/index.ts';
import { credentialErrors } from '../credential-errors.ts';

/** AWS: EC2 has words of its own for a key that is gone. EC2 API reference, client error codes */
export const badCredentials = credentialErrors.ec2;

/** AWS: what a read may not do comes without the encoded message. Seen in transcripts. */
export const notAuthorised = (sentence: string): ApiError => ({
  code: 'UnauthorizedOperation',
  message: `You are not authorized to perform this operation. ${sentence}`,
});

/** AWS: a change that is denied carries the decision, encoded, for `sts:DecodeAuthorizationMessage`. Seen in transcripts. */
export const notAuthorisedToChange = (sentence: string): ApiError => ({
  code: 'UnauthorizedOperation',
  message: `You are not authorized to perform this operation. ${sentence}. Encoded authorization failure message: ${encoded(sentence)}`,
});

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const LENGTH = 240;

/** Letters that look like AWS's and can be decoded by nobody. They depend on the sentence alone. */
function encoded(sentence: string): string {
  let state = 0x811c9dc5;
  for (const letter of sentence) state = Math.imul(state ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  return Array.from({ length: LENGTH }, () => {
    state = (Math.imul(state, 1664525) + 1013904223) | 0;
    return ALPHABET.charAt(state >>> 26);
  }).join('');
}
