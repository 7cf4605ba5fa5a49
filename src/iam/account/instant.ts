import type { Instant } from './account.ts';

/** The moment so many seconds later, or earlier when they are negative. */
export const later = (at: Instant, seconds: number): Instant =>
  seconds === 0 ? at : new Date(Date.parse(at) + seconds * 1000).toISOString().replace('.000Z', 'Z');
