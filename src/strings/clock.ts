import { clock } from './en/clock.ts';

/** Words on the account's time: a door of their own, so that they load when there is anything to say. */
export const clockStrings = clock;
