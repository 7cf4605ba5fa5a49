/** A door of its own: what components need to tell a decision. */
export { nearestPhrase, principalName, sentencesOf } from '../iam/sentences.ts';
