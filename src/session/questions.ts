/** A door of its own: questions of every kind on accounts of their own. A lesson asks kinds that need none. */
export { prepareQuestion } from './prepare-question.ts';
export { questionScope, questionWorld } from './question-world.ts';
