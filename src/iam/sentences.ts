/** A door of its own: decisions as sentences, which load when one is told. */
export { nearestPhrase, principalName, sentencesOf, shortResource } from './evaluation/sentences.ts';
