import { lookupEvents } from '../lookup-events.ts';

/** What the trail of this account tells. */
export const eventOperations = [lookupEvents] as const;
