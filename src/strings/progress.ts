import { progress } from './en/progress.ts';

/** The words of progress: a door of their own, so that a page without a workbench carries nothing else. */
export const progressStrings = progress;
