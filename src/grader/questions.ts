/** A door of its own: questions of every kind, with those that build an account. A lesson asks four of them, which `index.ts` marks. */
export { bankMarking, computeKeys, missingKeys, requestsOf, trialsOf } from './questions/mark.ts';
