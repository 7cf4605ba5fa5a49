import { cp } from './cp.ts';
import { ls } from './ls.ts';
import { mb } from './mb.ts';
import { mv } from './mv.ts';
import { rb } from './rb.ts';
import { rm } from './rm.ts';
import { sync } from './sync.ts';

/** The commands of `aws s3`. */
export const s3Commands = [ls, cp, mv, rm, sync, mb, rb] as const;
