/** A door of its own: questions of every kind on accounts of their own. A lesson asks kinds that need none. */
export { prepareQuestion, questionScope, questionWorld } from './prepare-question.ts';
