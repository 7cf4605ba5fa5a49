import { absent } from './absent.ts';
import { allows } from './allows.ts';
import { atMost } from './at-most.ts';
import { attached } from './attached.ts';
import { denies } from './denies.ts';
import { exists } from './exists.ts';
import { grantedBy } from './granted-by.ts';
import { inline } from './inline.ts';
import { managed } from './managed.ts';
import { member } from './member.ts';
import { neverRan } from './never-ran.ts';
import { no } from './no.ts';
import { noCredentials } from './no-credentials.ts';
import { noLessThan } from './no-less-than.ts';
import { noMoreThan } from './no-more-than.ts';
import { notMember } from './not-member.ts';
import { ran } from './ran.ts';
import { versions } from './versions.ts';

/** Every kind of check, in the order in which the authoring guide lists them. */
export const checkKinds = [
  allows,
  denies,
  grantedBy,
  member,
  notMember,
  attached,
  inline,
  managed,
  versions,
  no,
  noCredentials,
  noMoreThan,
  noLessThan,
  exists,
  absent,
  ran,
  neverRan,
  atMost,
] as const;
