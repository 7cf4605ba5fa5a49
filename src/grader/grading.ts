/**
 * A second door of the grader: judging a task. Apart from `index.ts`, so that a page loads the kinds of check when there is something to judge.
 */
export { comparisonFor, grade, needsSolution, ungraded } from './grade.ts';
export { stage, stageTrusting, type AskedComparison, type MadeComparison, type Staged } from './stage.ts';
export { lessonMarking } from './questions/lesson.ts';
