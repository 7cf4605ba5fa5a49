import { cp } from './cp.ts';
import { ls } from './ls.ts';
import { rm } from './rm.ts';

/** The commands of `aws s3`. */
export const s3Commands = [ls, cp, rm] as const;
