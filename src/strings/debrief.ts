import { debrief } from './en/debrief.ts';

/** The words of a lesson's end: a door of their own, so that they load there. */
export const debriefStrings = debrief;
