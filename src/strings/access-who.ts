import { accessWho } from './en/access-who.ts';

/** The words of "Who can?": a door of their own, so that they load when somebody asks. */
export const whoStrings = accessWho;
