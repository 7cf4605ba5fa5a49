/** A door of its own: what STS needs to give out temporary credentials, and the command line to take them. */
export type { SessionPolicy, TemporarySession } from './account/account.ts';
export { idPrefix } from './account/ids.ts';
export { later } from './account/instant.ts';
export { secretAccessKeyOf, sessionTokenOf } from './account/secrets.ts';
export { defaultDocument } from './account/account.ts';
export { signIn } from './account/sign-in.ts';
export { codesMatch } from './account/totp.ts';
export { aboutTags } from './operations/authorise.ts';
export { findPolicy } from './operations/managed.ts';
export { tags } from './operations/members.ts';
export { tagKeys } from './operations/tag-members.ts';
export { roleTagging, tagged, type Tag } from './operations/tagging.ts';
