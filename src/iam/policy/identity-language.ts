import { checkIdentity } from './check-identity.ts';
import type { Language } from './refuse.ts';

/**
 * The language of CreatePolicy, PutUserPolicy and the like. Sentences and their order: recorded on CreatePolicy in February 2026; the
 * principal and the characters of a Sid from transcripts.
 */
export const identityLanguage: Language<'MalformedPolicyDocument'> = {
  kind: 'identity',
  code: 'MalformedPolicyDocument',
  check: checkIdentity,
  refusals: [
    [
      'Syntax errors in policy.',
      'json',
      'syntax',
      'element',
      'noStatement',
      'emptyStatement',
      'version',
      'noEffect',
      'effect',
      'operator',
    ],
    ['Policy document must be version 2012-10-17 or greater.', 'oldVersion'],
    ['The policy failed legacy parsing', 'effectCase', 'shortResource', 'date'],
    ['Policy document should not specify a principal.', 'prohibited'],
    [
      'Statement IDs (SID) must be alpha-numeric. Check that your input satisfies the regular expression [0-9A-Za-z]*',
      'sidCharacters',
    ],
    ['Statement IDs (SID) in a single policy must be unique.', 'sidTwice'],
    ['Policy statement must contain actions.', 'noActions'],
    ['Policy statement must contain resources.', 'noResources'],
    [null, 'resource'],
    [null, 'action'],
  ],
};
