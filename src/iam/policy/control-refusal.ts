import type { Language } from './refuse.ts';

/** AWS: Organizations has one sentence for all that is wrong. API_CreatePolicy.html; org-formation/org-formation-cli#225 */
const WORDS = 'The provided policy document does not meet the requirements of the specified policy type.';

/** What the languages of service and resource control policies share. */
export const controlRefusal: Pick<Language, 'code' | 'refusals'> = {
  code: 'MalformedPolicyDocumentException',
  refusals: [
    [
      WORDS,
      'json',
      'syntax',
      'element',
      'noStatement',
      'emptyStatement',
      'version',
      'oldVersion',
      'noEffect',
      'effect',
      'effectCase',
      'noPrincipal',
      'emptyPrincipal',
      'principalForm',
      'principal',
      'prohibited',
      'sidCharacters',
      'sidTwice',
      'noActions',
      'action',
      'noResources',
      'resource',
      'shortResource',
      'operator',
      'date',
    ],
  ],
};
