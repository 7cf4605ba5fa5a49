import { setSurroundings } from '../set-surroundings.ts';

/** What decides beside the account itself. */
export const surroundingsOperations = [setSurroundings] as const;
