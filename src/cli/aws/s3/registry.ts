import { cp } from './cp.ts';
import { ls } from './ls.ts';
import { mb } from './mb.ts';
import { rb } from './rb.ts';
import { rm } from './rm.ts';

/** The commands of `aws s3`. */
export const s3Commands = [ls, cp, rm, mb, rb] as const;
