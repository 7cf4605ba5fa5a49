import { absent } from './absent.ts';
import { allows } from './allows.ts';
import { attached } from './attached.ts';
import { denies } from './denies.ts';
import { exists } from './exists.ts';
import { member } from './member.ts';

/** Every kind of check, in the order in which the authoring guide lists them. */
export const checkKinds = [allows, denies, member, attached, exists, absent] as const;
