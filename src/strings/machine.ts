import { machine } from './en/machine.ts';

/** The words of the panel for authors: a door of their own, because no learner opens it. */
export const machineStrings = machine;
